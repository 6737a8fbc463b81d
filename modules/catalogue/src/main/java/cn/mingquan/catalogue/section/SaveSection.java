package cn.mingquan.catalogue.section;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A section as the unit wants it. */
public record SaveSection(
        @NotBlank(message = "请填写科室名称") @Size(max = 100, message = "科室名称不超过 100 个字") String name,
        @Nullable Integer sort) {}
