package cn.mingquan.registry.template.own;

import java.util.List;

/** The lists of a unit. */
public record OwnLists(List<OwnList> items) {}
