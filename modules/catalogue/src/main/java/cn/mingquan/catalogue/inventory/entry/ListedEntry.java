package cn.mingquan.catalogue.inventory.entry;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as the list keeps it, with the names as they were.
 *
 * @param fresh the power was not in the catalogue when the line was written
 * @param outcome what accepting it did; null before
 * @param said the outcome in words, where the catalogue says otherwise
 */
public record ListedEntry(
        @Nullable UUID postId,
        @Nullable String postName,
        boolean none,
        @Nullable UUID powerId,
        @Nullable String powerCode,
        @Nullable String powerName,
        @Nullable String category,
        @Nullable String content,
        @Nullable String note,
        boolean fresh,
        @Nullable EntryOutcome outcome,
        @Nullable String said) {

    /** Whether both lines say the same, whatever has become of them. */
    public boolean saysAs(ListedEntry other) {
        return Objects.equals(postId, other.postId)
                && none == other.none
                && Objects.equals(powerName, other.powerName)
                && Objects.equals(note, other.note)
                && (powerId == null || other.powerId == null || powerId.equals(other.powerId));
    }

    public ListedEntry turned(@Nullable UUID power, @Nullable String code, EntryOutcome became, @Nullable String why) {
        return new ListedEntry(
                postId, postName, none, power, code, powerName, category, content, note, fresh, became, why);
    }
}
