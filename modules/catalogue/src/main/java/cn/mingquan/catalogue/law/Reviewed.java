package cn.mingquan.catalogue.law;

/** How many powers were marked as looked at; one that nothing was to be looked at for is not counted. */
public record Reviewed(int powers) {}
