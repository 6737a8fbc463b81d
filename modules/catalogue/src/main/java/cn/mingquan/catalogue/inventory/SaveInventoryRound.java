package cn.mingquan.catalogue.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as the lead section wants it.
 *
 * @param dueOn the last day on which a list is in time
 * @param sectionIds which sections return a list; absent when all do
 */
public record SaveInventoryRound(
        @NotBlank(message = "请填写清权名称") @Size(max = 100, message = "清权名称不超过 100 个字") String name,
        @NotNull(message = "请填写开始日期") LocalDate fromOn,
        @NotNull(message = "请填写截止日期") LocalDate dueOn,
        @Nullable @Size(max = 500, message = "一次至多 500 个科室") List<@NotNull UUID> sectionIds) {}
