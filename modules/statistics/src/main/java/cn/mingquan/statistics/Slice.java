package cn.mingquan.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One stored split of a measure: by no dimension (the total), one, or two at once, in the order of the enum.
 *
 * @param dimensions at most two, without repetition
 */
public record Slice(List<Dimension> dimensions) {

    public static final Slice TOTAL = new Slice(List.of());

    public Slice {
        dimensions = dimensions.stream().distinct().sorted().toList();
        if (dimensions.size() > 2) {
            throw new IllegalArgumentException("A slice has at most two dimensions");
        }
    }

    public static Slice of(Dimension... dimensions) {
        return new Slice(Arrays.asList(dimensions));
    }

    public static Slice of(Collection<Dimension> dimensions) {
        return new Slice(List.copyOf(dimensions));
    }

    /** As stored: {@code ""}, {@code P}, {@code PS}. */
    public String code() {
        return dimensions.stream().map(Dimension::code).collect(Collectors.joining());
    }
}
