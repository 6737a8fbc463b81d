package cn.mingquan.registry.template.own;

import java.util.List;

/**
 * One of a unit's lists.
 *
 * @param section the part of the template it came from, for example {@code risks}
 * @param list its name there, for example {@code levels}
 */
public record OwnList(String section, String list, List<OwnItem> items) {}
