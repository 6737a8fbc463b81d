package cn.mingquan.registry.region;

/** What a node of the region tree is. */
public enum RegionKind {
    /** The root. */
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    /** The bodies directly under a level of government: 省直, 市直, 县直. */
    OWN_LEVEL,
    /** A zone with an administration of its own (开发区), wherever it hangs. */
    DEVELOPMENT_ZONE,
    /** Ministries or courts, beside the provinces. */
    LINE
}
