package cn.mingquan.risks.grading.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit's schemes.
 *
 * @param inForce by which points are scored today; null while the unit has none
 * @param draft of the next one
 * @param former the fifty that held last, the youngest first
 * @param sets factors to begin with, as the source documents name them
 */
public record SchemeList(
        @Nullable SchemeVersion inForce,
        @Nullable SchemeVersion draft,
        List<SchemeVersion> former,
        List<FactorSet> sets) {}
