package cn.mingquan.risks.measure;

import java.util.List;

/**
 * A page of the list.
 *
 * @param overdue measures of the unit whose day has passed, whatever was looked for
 * @param due those that have a day still to come
 * @param standing those without a day
 * @param done those that were carried out
 */
public record MeasurePage(List<MeasureRow> items, long total, long overdue, long due, long standing, long done) {}
