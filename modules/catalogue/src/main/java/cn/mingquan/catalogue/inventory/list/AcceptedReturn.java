package cn.mingquan.catalogue.inventory.list;

/** What accepting a list did to the catalogue, in lines. */
public record AcceptedReturn(int created, int filled, int same, int kept) {}
