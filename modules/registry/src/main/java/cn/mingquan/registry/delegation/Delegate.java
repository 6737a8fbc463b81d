package cn.mingquan.registry.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Gives a part of the tree to an administrator, whose account is made if it is missing. */
public record Delegate(
        @NotNull(message = "请填写账号")
                @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,63}", message = "账号用 3 至 64 位小写字母、数字、点、横线、下划线，以字母或数字开头")
                String username,
        @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 字") String name,
        @NotBlank(message = "请选择区划") String regionCode) {}
