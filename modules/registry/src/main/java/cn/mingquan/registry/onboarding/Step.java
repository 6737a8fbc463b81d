package cn.mingquan.registry.onboarding;

/** How far a unit has got. Each step can be run again without harm. */
public enum Step {
    WAITING,
    /** Its schema and role are being made. */
    SCHEMA,
    /** The template of its category is being filled in. */
    TEMPLATE,
    /** Its organisation and first administrator are being made. */
    IDENTITY,
    DONE,
    FAILED
}
