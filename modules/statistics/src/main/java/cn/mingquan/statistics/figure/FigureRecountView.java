package cn.mingquan.statistics.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a recount found.
 *
 * @param at when it ended
 * @param period the month recounted, e.g. 202611
 * @param units how many units were counted again
 * @param waiting how many were left out because they had changes waiting or could not be counted
 * @param cells how many figures were compared
 * @param drift how many differ from the recount: must be nil
 */
public record FigureRecountView(
        UUID id, Instant at, int period, LocalDate asOf, int units, int waiting, long cells, long drift) {}
