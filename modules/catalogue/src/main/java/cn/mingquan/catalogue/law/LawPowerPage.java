package cn.mingquan.catalogue.law;

import java.util.List;

/**
 * A page of powers that rest on a law.
 *
 * @param articles of the law that powers of the unit rest on
 */
public record LawPowerPage(List<LawPower> items, long total, List<String> articles) {}
