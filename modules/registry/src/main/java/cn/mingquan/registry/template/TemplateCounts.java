package cn.mingquan.registry.template;

/**
 * How a template is used.
 *
 * @param units filled from it
 * @param behind those of them that have an older version than the latest
 * @param drafted whether a next version is being written
 */
record TemplateCounts(long units, long behind, boolean drafted) {

    static final TemplateCounts NONE = new TemplateCounts(0, 0, false);
}
