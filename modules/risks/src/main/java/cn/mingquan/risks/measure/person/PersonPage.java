package cn.mingquan.risks.measure.person;

import java.util.List;

/**
 * A page of the persons.
 *
 * @param exposed those that were looked for who have a risk point
 * @param without those of them who carry out no measure (S4-16)
 */
public record PersonPage(List<PersonRow> items, long total, long exposed, long without) {}
