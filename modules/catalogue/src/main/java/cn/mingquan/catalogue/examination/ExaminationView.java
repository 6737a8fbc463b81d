package cn.mingquan.catalogue.examination;

import cn.mingquan.catalogue.statement.VerdictCounts;
import java.time.Instant;
import java.util.UUID;

/**
 * A statement under examination, beside the filing itself.
 *
 * @param unit which has filed it
 * @param open whether verdicts can be given
 */
public record ExaminationView(
        UUID id,
        String title,
        String unit,
        String period,
        int number,
        String signer,
        Instant madeAt,
        boolean open,
        VerdictCounts counts) {}
