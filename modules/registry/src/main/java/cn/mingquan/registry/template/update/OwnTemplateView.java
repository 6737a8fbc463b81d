package cn.mingquan.registry.template.update;

import cn.mingquan.platform.templates.TemplateDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit's template, and what a newer version would change.
 *
 * @param version that the unit has
 * @param latest that there is; the same when the unit is up to date
 * @param notes what was new in each version since, the latest first
 * @param differences what taking it means for what the unit keeps as its own
 * @param offered how many typical powers, points and explanations differ, which the unit only sees and chooses from
 * @param taking how the version came that the unit has; null for the one it was onboarded with
 */
public record OwnTemplateView(
        String code,
        String name,
        String version,
        String latest,
        List<Note> notes,
        List<TemplateDifference> differences,
        int offered,
        @Nullable Taking taking) {

    /** What was new in a version. */
    public record Note(String version, String text) {}
}
