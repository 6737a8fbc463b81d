package cn.mingquan.catalogue.discretion.search;

import java.util.List;

/** The laws under which the unit's discretion benchmarks are listed. */
public record LawHeadings(List<LawHeading> items) {

    /** A law and how many benchmarks stand under it. */
    public record LawHeading(String heading, int standards) {}
}
