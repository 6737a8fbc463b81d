package cn.mingquan.risks.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point in a catalogue. Levels are codes of the catalogue's own scale.
 *
 * @param sort its place, from 1
 * @param suggested the level that its score had come to, when it was scored
 * @param suggestionReason why another one was chosen then
 * @param level as the unit proposed it
 * @param moderated as it came out of the moderation (综合平衡)
 * @param reason why it was changed there
 * @param decided as the unit's own body decided it
 * @param decidedReason why that is not the moderated one
 * @param peers how others grade the same power; told to the moderating body only
 */
public record RiskCatalogueRow(
        int sort,
        UUID pointId,
        String code,
        String description,
        @Nullable String powerCode,
        @Nullable String powerName,
        @Nullable String category,
        @Nullable String post,
        @Nullable String kind,
        @Nullable String suggested,
        @Nullable String suggestionReason,
        String level,
        @Nullable String moderated,
        @Nullable String reason,
        @Nullable String decided,
        @Nullable String decidedReason,
        @Nullable PeerLevels peers) {

    /** The same with what is known of others. */
    public RiskCatalogueRow with(@Nullable PeerLevels others) {
        return new RiskCatalogueRow(
                sort,
                pointId,
                code,
                description,
                powerCode,
                powerName,
                category,
                post,
                kind,
                suggested,
                suggestionReason,
                level,
                moderated,
                reason,
                decided,
                decidedReason,
                others);
    }
}
