package cn.mingquan.risks.catalogue;

import cn.mingquan.platform.attachments.Enclosure;
import cn.mingquan.risks.level.LevelView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk catalogue as it is filed: the JSON document that travels. No person is named in it.
 *
 * @param scale the unit's levels, gravest first
 * @param session in which the levels were moderated; null when it is filed to be moderated
 * @param approval by which they were decided; null when it is filed to be moderated
 */
public record RiskCatalogueDocument(
        String period,
        int number,
        Instant madeAt,
        List<LevelView> scale,
        List<Row> rows,
        List<Enclosure> attachments,
        @Nullable ModerationSession session,
        @Nullable CatalogueApproval approval) {

    public RiskCatalogueDocument {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** A point in it. */
    public record Row(
            int sort,
            UUID pointId,
            String code,
            String description,
            @Nullable String powerCode,
            @Nullable String powerName,
            @Nullable UUID basicItemId,
            @Nullable String category,
            @Nullable String post,
            @Nullable String kind,
            @Nullable String suggested,
            @Nullable String suggestionReason,
            String level,
            @Nullable String moderated,
            @Nullable String reason,
            @Nullable String decided,
            @Nullable String decidedReason) {}
}
