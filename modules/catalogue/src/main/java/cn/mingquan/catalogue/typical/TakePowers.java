package cn.mingquan.catalogue.typical;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which typical powers become drafts of the unit.
 *
 * @param flows whether their typical flows come along
 * @param riskPoints whether their typical risk points come along
 */
public record TakePowers(
        @NotEmpty(message = "请至少选择一项") @Size(max = 500, message = "一次至多选取 500 项")
                List<@NotNull @NotBlank(message = "请选择职权") @Size(max = 20, message = "没有这项典型职权") String> keys,
        boolean flows,
        boolean riskPoints) {}
