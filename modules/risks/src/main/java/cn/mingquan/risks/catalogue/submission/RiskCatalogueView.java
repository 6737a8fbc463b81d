package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.risks.catalogue.CatalogueApproval;
import cn.mingquan.risks.catalogue.LevelCounts;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.level.LevelView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A graded risk catalogue of the unit (风险等级目录, S1-29).
 *
 * @param number the version within the period
 * @param scale the unit's levels as they were, gravest first
 * @param filing to the body that moderates; null while it was not filed
 * @param reason why it was returned as a whole
 * @param session in which it was moderated
 * @param approval by which its levels were decided
 * @param recordFiling for the record (备案)
 */
public record RiskCatalogueView(
        UUID id,
        String period,
        int number,
        String title,
        List<LevelView> scale,
        String madeBy,
        Instant madeAt,
        int rows,
        RiskCatalogueState state,
        @Nullable CatalogueFiling filing,
        @Nullable String reason,
        @Nullable ModerationSession session,
        @Nullable CatalogueApproval approval,
        @Nullable CatalogueFiling recordFiling,
        LevelCounts counts) {}
