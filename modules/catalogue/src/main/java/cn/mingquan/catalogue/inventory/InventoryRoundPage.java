package cn.mingquan.catalogue.inventory;

import java.util.List;

/** A page of the unit's rounds. */
public record InventoryRoundPage(List<InventoryRoundView> items, long total) {}
