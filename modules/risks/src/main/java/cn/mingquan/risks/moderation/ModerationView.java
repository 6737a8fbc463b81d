package cn.mingquan.risks.moderation;

import cn.mingquan.risks.catalogue.CatalogueApproval;
import cn.mingquan.risks.catalogue.LevelCounts;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.level.LevelView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk catalogue that a unit has filed, beside the filing itself.
 *
 * @param unit which has filed it
 * @param scale the unit's levels, gravest first
 * @param open whether it can be moderated
 * @param forRecord whether it was decided already and is only filed for the record (备案)
 * @param session in which it was moderated, once that is known
 */
public record ModerationView(
        UUID id,
        String title,
        String unit,
        Instant madeAt,
        List<LevelView> scale,
        boolean open,
        boolean forRecord,
        @Nullable ModerationSession session,
        @Nullable CatalogueApproval approval,
        LevelCounts counts) {}
