package cn.mingquan.registry.template.update;

import cn.mingquan.platform.templates.TemplateDifference;
import java.time.Instant;
import java.util.List;

/**
 * That the unit has taken a version, and what is still to be chosen. Kept in the unit's own schema, written with what was
 * taken: whoever finds it knows that the version was taken as a whole.
 *
 * @param taken how many differences became the unit's
 * @param conflicts where the unit's own stayed
 */
public record Taking(String version, Instant at, String by, int taken, List<TemplateDifference> conflicts) {}
