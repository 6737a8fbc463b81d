package cn.mingquan.catalogue.basic.claim;

/** Where an item stands in an agency. */
public enum ClaimStanding {
    UNCLAIMED,
    CLAIMED,
    /** Claimed, and changed or abolished since. */
    CHANGED
}
