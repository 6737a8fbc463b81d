package cn.mingquan.catalogue.statement;

import java.util.List;

/**
 * A page of the rows of a statement.
 *
 * @param counts of the whole statement
 */
public record StatementRowPage(List<StatementRow> items, long total, VerdictCounts counts) {}
