package cn.mingquan.platform.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One changeset as Liquibase understands it: the statements it would run and the row it would leave behind. */
public record ChangeStep(
        String id,
        String author,
        String file,
        String checksum,
        String description,
        @Nullable String comments,
        List<String> statements) {

    public ChangeStep {
        statements = List.copyOf(statements);
    }

    /** What Liquibase tells changesets apart by. */
    String key() {
        return file + "::" + id + "::" + author;
    }
}
