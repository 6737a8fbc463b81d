package cn.mingquan.statistics.reported;

/**
 * A published figure (上报数).
 *
 * @param regionCode the place's division code, or the national root for a ministry
 * @param period as published: a year, or years
 * @param approx the source gives it as about, or at least
 * @param scopeNote what it covers, and with what it does not agree
 * @param quote the words of the source
 */
public record ReportedFigure(
        String place,
        String regionCode,
        String period,
        String metric,
        String label,
        long value,
        boolean approx,
        String unit,
        String scopeNote,
        String source,
        String quote) {}
