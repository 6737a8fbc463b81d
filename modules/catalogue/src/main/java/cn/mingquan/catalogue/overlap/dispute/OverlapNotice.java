package cn.mingquan.catalogue.overlap.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claimant is told of a case: the JSON document that travels.
 *
 * @param ruling once it is ruled
 * @param withdrawal why it was withdrawn, when it was
 */
public record OverlapNotice(
        UUID caseId,
        String body,
        String title,
        String reason,
        OverlapState state,
        LocalDate openedOn,
        List<Claim> claims,
        @Nullable Ruling ruling,
        @Nullable String withdrawal) {

    /**
     * A power that somebody claims.
     *
     * @param powerId of the one who is told; of others nothing but the name
     * @param madeAt when the statement was made that claims it
     */
    public record Claim(
            UUID unitId, String unit, @Nullable UUID powerId, String code, String name, @Nullable Instant madeAt) {}
}
