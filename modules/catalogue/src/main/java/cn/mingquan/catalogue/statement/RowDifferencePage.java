package cn.mingquan.catalogue.statement;

import java.util.List;

/** A page of what differs between two versions, with how many there are of each kind, whatever the filter. */
public record RowDifferencePage(List<RowDifference> items, long total, Counts counts) {

    /** Powers by what has become of them. */
    public record Counts(int added, int removed, int changed, int same) {}
}
