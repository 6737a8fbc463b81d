package cn.mingquan.risks.grading.simulation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A point for which the drafted scheme suggests another level than it has. */
public record MovedPoint(
        UUID id,
        String code,
        String description,
        @Nullable String level,
        BigDecimal scoreBefore,
        String suggested,
        BigDecimal score) {}
