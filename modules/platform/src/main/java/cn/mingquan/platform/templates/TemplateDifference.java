package cn.mingquan.platform.templates;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between a version of a template and a newer one, and what becomes of it.
 *
 * @param section the key of the module's section
 * @param list the key of the list in it
 * @param code of the item
 * @param label how people call the item
 * @param field of the item; null where the item as a whole is added or removed
 * @param base what the version said that the unit has now, as text
 * @param theirs what the newer one says
 * @param mine what the unit has
 */
public record TemplateDifference(
        String section,
        String list,
        String code,
        String label,
        @Nullable String field,
        TemplateEffect effect,
        @Nullable String base,
        @Nullable String theirs,
        @Nullable String mine) {

    /** Names it among all others. */
    public String key() {
        return section + "/" + list + "/" + code + (field == null ? "" : "/" + field);
    }
}
