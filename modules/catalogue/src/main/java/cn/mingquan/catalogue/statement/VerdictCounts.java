package cn.mingquan.catalogue.statement;

/** How many rows of a statement got which verdict. */
public record VerdictCounts(int confirmed, int incomplete, int overlapping, int stopped, int undecided) {}
