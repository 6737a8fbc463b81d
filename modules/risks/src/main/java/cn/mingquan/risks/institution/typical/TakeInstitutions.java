package cn.mingquan.risks.institution.typical;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which typical institutions the unit plans.
 *
 * @param dueOn by when they are to be in force
 * @param sectionId the section that drafts them
 * @param ownerName the person who does
 */
public record TakeInstitutions(
        @NotEmpty(message = "请至少选择一项") @Size(max = 100, message = "一次至多选取 100 项")
                List<@NotNull @NotBlank(message = "请选择制度") @Size(max = 20, message = "没有这项典型制度") String> keys,
        @NotNull(message = "请填写完成期限") LocalDate dueOn,
        @Nullable UUID sectionId,
        @Nullable @Size(max = 100, message = "责任人不超过 100 个字") String ownerName) {}
