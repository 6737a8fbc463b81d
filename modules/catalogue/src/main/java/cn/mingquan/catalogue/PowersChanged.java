package cn.mingquan.catalogue;

/** Powers of the current tenant have changed. Fired in the transaction that changes them, for later modules. */
public record PowersChanged() {}
