package cn.mingquan.catalogue.overlap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Opens a case about rows of statements of two units or more.
 *
 * @param reason how they overlap
 */
public record OpenOverlap(
        @NotBlank(message = "请填写案件名称") @Size(max = 100, message = "案件名称不超过 100 字") String title,
        @NotBlank(message = "请填写交叉重叠的情况") @Size(max = 500, message = "交叉重叠的情况不超过 500 字") String reason,
        @NotNull(message = "请选择交叉的职权") @Size(min = 2, max = 20, message = "请选择 2 至 20 项职权")
                List<@Valid @NotNull ClaimedRow> rows) {

    /** A row of a statement that was filed with this body. */
    public record ClaimedRow(
            @NotNull(message = "请选择权力明晰表") UUID filingId, @Min(value = 1, message = "序号从 1 开始") int sort) {}
}
