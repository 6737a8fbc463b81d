package cn.mingquan.registry.template.own;

/** How an item of a unit's list stands to the version of the template that the unit has. */
public enum ItemOrigin {
    /** As the template says. */
    TEMPLATE,
    /** From the template, and changed by the unit. */
    CHANGED,
    /** Added by the unit. */
    OWN,
    /** In the template, and removed by the unit. */
    REMOVED
}
