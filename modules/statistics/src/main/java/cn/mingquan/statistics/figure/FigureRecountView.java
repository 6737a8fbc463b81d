package cn.mingquan.statistics.figure;

import java.time.LocalDate;

/**
 * What a recount found.
 *
 * @param units how many units were counted again
 * @param waiting how many were left out because they had changes waiting
 * @param cells how many figures were compared
 * @param drift how many differ from the recount: must be nil
 */
public record FigureRecountView(int period, LocalDate asOf, int units, int waiting, long cells, long drift) {

    static FigureRecountView of(Recount.Found found) {
        return new FigureRecountView(
                found.period(), found.asOf(), found.units(), found.waiting(), found.cells(), found.drift());
    }
}
