package cn.mingquan.risks.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a notice, and its answer (S4-26).
 *
 * @param source whom it came from, as far as they said
 * @param accepted null while it is not answered
 */
public record Comment(
        int no,
        LocalDate on,
        String source,
        String text,
        @Nullable Boolean accepted,
        @Nullable String answer,
        @Nullable String answeredBy) {}
