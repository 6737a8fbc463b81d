package cn.mingquan.catalogue.overlap.dispute;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision to whom a power belongs (依法确定权力归属, S0-10).
 *
 * @param body who has decided, for example 中共某某局党组
 * @param owner the name of the one unit to which it belongs
 */
public record Ruling(
        String body,
        String documentNo,
        LocalDate on,
        UUID ownerUnitId,
        String owner,
        String reason,
        String recordedBy) {}
