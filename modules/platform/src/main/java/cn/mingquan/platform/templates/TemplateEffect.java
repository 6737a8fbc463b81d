package cn.mingquan.platform.templates;

/** What a newer version of a template means for an item of a unit. */
public enum TemplateEffect {
    /** New in the template; the unit gets it. */
    ADDED,
    /** Changed in the template and not in the unit, which takes the change. */
    CHANGED,
    /** Gone from the template, and nothing of the unit refers to it: it goes. */
    REMOVED,
    /** Gone from the template, but something of the unit refers to it: it stays. */
    KEPT,
    /** Changed in both, each otherwise: the unit's own stays until somebody chooses. */
    CONFLICT
}
