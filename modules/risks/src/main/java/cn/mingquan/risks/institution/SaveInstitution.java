package cn.mingquan.risks.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution as the unit wants it.
 *
 * @param issuer whose document it is; absent for one of the unit's own (S2-51)
 * @param sectionId the section that drafts it or answers for it
 * @param ownerName the person who does
 * @param dueOn by when a planned one is to be in force
 * @param inForceOn from when it has been in force; absent for a planned one. Read only when it is recorded first: later
 *     it comes into force by an act of its own
 * @param validUntil its last day by its own words (有效期); absent when it names none
 */
public record SaveInstitution(
        @NotBlank(message = "请填写制度名称") @Size(max = 200, message = "制度名称不超过 200 个字") String title,
        @Nullable @Size(max = 100, message = "文号不超过 100 个字") String documentNo,
        @Nullable @Size(max = 100, message = "制定机关不超过 100 个字") String issuer,
        @NotNull(message = "请选择环节") InstitutionPhase phase,
        @NotNull(message = "请选择种类") InstitutionKind kind,
        @Nullable @Size(max = 2_000, message = "主要内容不超过 2000 个字") String summary,
        @Nullable UUID sectionId,
        @Nullable @Size(max = 100, message = "责任人不超过 100 个字") String ownerName,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate validUntil) {}
