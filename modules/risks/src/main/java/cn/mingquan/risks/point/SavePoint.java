package cn.mingquan.risks.point;

import cn.mingquan.catalogue.HolderLayer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point as the unit wants it. Only the description is needed for a draft; approval asks for more.
 *
 * @param cause why it arises
 * @param finder who found it: a section, a post, a group or a person (S0-15)
 * @param foundOn when; not after today
 */
public record SavePoint(
        @Nullable @Size(max = 100, message = "编码不超过 100 个字") String code,
        @Nullable UUID powerId,
        @Nullable UUID postId,
        @Nullable OwnerType ownerType,
        @Nullable UUID sectionId,
        @Nullable String kind,
        @NotBlank(message = "请填写风险描述") @Size(max = 2_000, message = "风险描述不超过 2000 个字") String description,
        @Nullable String level,
        @Nullable HolderLayer holderLayer,
        @Nullable Phase phase,
        @Nullable RiskCause cause,
        @Nullable @Size(max = 100, message = "责任人不超过 100 个字") String ownerName,
        @Nullable @Size(max = 100, message = "查找人不超过 100 个字") String finder,
        @Nullable LocalDate foundOn,
        @Nullable @Size(max = 100, message = "防控措施至多 100 条") List<@Valid MeasureEntry> measures) {}
