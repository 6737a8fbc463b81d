package cn.mingquan.catalogue.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The verdicts on a power statement: the JSON document that travels back. */
public record StatementReply(String examiner, LocalDate examinedOn, List<Row> rows) {

    /** The verdict on one power. */
    public record Row(
            int sort,
            UUID powerId,
            Verdict verdict,
            @Nullable String filingNo,
            @Nullable LocalDate filedOn,
            @Nullable String reason,
            @Nullable LocalDate effectiveOn) {}
}
