package cn.mingquan.catalogue.law;

import java.util.List;

/**
 * A page of laws.
 *
 * @param reviews powers of the unit to be looked at again, whatever was looked for
 * @param baseless powers in use that rest only on what no longer holds (S0-04)
 */
public record LawPage(List<LawRow> items, long total, long reviews, long baseless) {}
