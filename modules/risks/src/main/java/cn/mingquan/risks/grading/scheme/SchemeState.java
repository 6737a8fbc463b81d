package cn.mingquan.risks.grading.scheme;

/** How a version of the scheme stands. */
public enum SchemeState {
    DRAFT,
    IN_FORCE,
    SUPERSEDED
}
