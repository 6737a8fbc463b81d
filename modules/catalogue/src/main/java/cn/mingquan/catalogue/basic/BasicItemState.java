package cn.mingquan.catalogue.basic;

/** Whether agencies may still claim an item. */
public enum BasicItemState {
    IN_FORCE,
    ABOLISHED
}
