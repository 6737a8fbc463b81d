package cn.mingquan.catalogue;

import cn.mingquan.platform.templates.UnitTemplate;
import java.util.List;
import java.util.UUID;

/** What a later module brings along when a unit takes powers from its template, such as their typical risk points. */
public interface TemplateCompanion {

    /** How many things come along with each power of the category. */
    int with(UnitTemplate template, String category);

    /**
     * Writes them as drafts, in the transaction that has written the powers, and records them in the audit trail.
     *
     * @return how many were written
     */
    int bring(UnitTemplate template, List<Taken> powers);

    /**
     * A power that was taken from the template just now.
     *
     * @param key its code in the template
     */
    record Taken(UUID id, String key, String name, String category) {}
}
