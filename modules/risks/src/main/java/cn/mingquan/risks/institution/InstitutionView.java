package cn.mingquan.risks.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution with everything that is kept of it.
 *
 * @param overdue planned, and its day has passed
 * @param expired in force, and the last day it names has passed: it is to be extended, revised or repealed
 * @param revisions newest first; the oldest is how it came into force
 */
public record InstitutionView(
        UUID id,
        String title,
        @Nullable String documentNo,
        @Nullable String issuer,
        InstitutionPhase phase,
        InstitutionKind kind,
        InstitutionState state,
        @Nullable String summary,
        @Nullable UUID sectionId,
        @Nullable String sectionName,
        @Nullable String ownerName,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate repealedOn,
        @Nullable String repealReason,
        @Nullable LocalDate validUntil,
        boolean expired,
        boolean demo,
        List<Revised> revisions,
        List<AddressedPoint> riskPoints,
        List<AddressedPower> powers,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** How it stood from a day on. */
    public record Revised(
            int number,
            LocalDate revisedOn,
            String title,
            @Nullable String documentNo,
            String change,
            String recordedBy,
            Instant recordedAt) {}

    /** A risk point that it addresses. */
    public record AddressedPoint(
            UUID id, String code, String description, @Nullable String levelLabel, @Nullable String colour) {}

    /** A power that it addresses. */
    public record AddressedPower(UUID id, String code, String name) {}
}
