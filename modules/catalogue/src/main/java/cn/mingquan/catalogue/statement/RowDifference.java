package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.statement.StatementDocument.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power in two versions of a statement.
 *
 * @param before as the earlier version has it; null when it is new
 * @param after as the later version has it; null when it is gone
 * @param changed which fields differ, by their names in {@link Row}
 */
public record RowDifference(UUID powerId, Kind kind, @Nullable Row before, @Nullable Row after, List<String> changed) {

    /** What has become of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    static RowDifference of(UUID powerId, Kind kind, @Nullable Row before, @Nullable Row after) {
        return new RowDifference(
                powerId, kind, before, after, before == null || after == null ? List.of() : changed(before, after));
    }

    private static List<String> changed(Row before, Row after) {
        var changed = new ArrayList<String>();
        note(changed, "code", before.code(), after.code());
        note(changed, "name", before.name(), after.name());
        note(changed, "category", before.category(), after.category());
        note(changed, "exerciser", before.exerciser(), after.exerciser());
        note(changed, "content", before.content(), after.content());
        note(changed, "bases", before.bases(), after.bases());
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
