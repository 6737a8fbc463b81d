package cn.mingquan.registry.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A node to add: a township, a development zone, or a division newer than the platform's list. */
public record AddRegion(
        @NotNull(message = "请填写代码") @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}", message = "代码为 6、9 或 12 位数字")
                String code,
        @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字") String name,
        @NotNull(message = "请选择类型") RegionKind kind,
        @NotBlank(message = "请选择上级") String parentCode,
        @NotNull(message = "请填写起始日期") LocalDate validFrom) {}
