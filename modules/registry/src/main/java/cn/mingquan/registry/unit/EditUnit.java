package cn.mingquan.registry.unit;

import cn.mingquan.registry.region.Level;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The profile as it shall be; its place in the tree and whether it oversees stay. */
public record EditUnit(
        @NotBlank(message = "请填写单位名称") @Size(max = 100, message = "单位名称不超过 100 字") String name,
        @Size(max = 32, message = "统一社会信用代码不超过 32 位") @Nullable String uscc,
        @NotNull(message = "请选择级别") Level level,
        @Nullable UUID parentUnitId,
        @NotBlank(message = "请选择单位类别") String category,
        @Nullable String sectorLine,
        boolean vertical,
        @Min(value = 0, message = "编制不能为负数") @Max(value = 1_000_000, message = "编制过大") @Nullable Integer establishment,
        @Min(value = 0, message = "在职人数不能为负数") @Max(value = 1_000_000, message = "在职人数过大") @Nullable Integer staff,
        @Size(max = 40, message = "联系人不超过 40 字") @Nullable String contactName,
        @Size(max = 40, message = "联系电话不超过 40 字") @Nullable String contactPhone) {}
