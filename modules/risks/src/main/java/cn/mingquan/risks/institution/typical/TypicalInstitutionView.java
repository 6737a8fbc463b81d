package cn.mingquan.risks.institution.typical;

import cn.mingquan.risks.institution.InstitutionKind;
import cn.mingquan.risks.institution.InstitutionPhase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A typical institution, and whether the unit has it.
 *
 * @param key its code in the template
 * @param riskPoints how many of the unit's risk points it would answer
 * @param institutionId the unit's institution that was planned from it and is not repealed, if any
 * @param sameTitle whether another institution of the unit is called the same
 */
public record TypicalInstitutionView(
        String key,
        String title,
        InstitutionKind kind,
        InstitutionPhase phase,
        String summary,
        int riskPoints,
        @Nullable UUID institutionId,
        boolean sameTitle) {}
