package cn.mingquan.catalogue.basic.change;

/** What of an item of the basic catalogue stands in the power that is claimed from it. */
public enum BasicField {
    NAME,
    CATEGORY,
    CONTENT,
    BASES
}
