package cn.mingquan.risks.institution.register;

import cn.mingquan.risks.institution.InstitutionKind;
import cn.mingquan.risks.institution.InstitutionPhase;
import cn.mingquan.risks.institution.InstitutionState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution in a list.
 *
 * @param expired in force, and the last day it names has passed
 * @param revisedOn the day of the newest revision
 * @param revisions how often it was revised since it came into force
 * @param riskPoints how many risk points it addresses
 * @param powers how many powers it addresses
 */
public record InstitutionRow(
        UUID id,
        String title,
        @Nullable String documentNo,
        @Nullable String issuer,
        InstitutionPhase phase,
        InstitutionKind kind,
        InstitutionState state,
        @Nullable String sectionName,
        @Nullable String ownerName,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate repealedOn,
        @Nullable LocalDate validUntil,
        boolean expired,
        @Nullable LocalDate revisedOn,
        int revisions,
        int riskPoints,
        int powers,
        boolean demo,
        long version) {}
