package cn.mingquan.catalogue.basic.claim;

/** How many of the units of the same level, category and line have claimed an item. */
public enum PeerShare {
    SOME,
    /** More than half of them. */
    MOST
}
