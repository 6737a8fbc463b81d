package cn.mingquan.platform.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One value of a closed list: the code that is stored and the label that people see and choose.
 *
 * @param formerLabels what older files and those of others call it
 */
public record Choice(String code, String label, List<String> formerLabels) {

    public Choice(String code, String label) {
        this(code, label, List.of());
    }

    public Choice formerly(String... labels) {
        return new Choice(code, label, List.of(labels));
    }

    /** The constants of an enum by their labels. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(constant.name(), label.apply(constant)))
                .toList();
    }
}
