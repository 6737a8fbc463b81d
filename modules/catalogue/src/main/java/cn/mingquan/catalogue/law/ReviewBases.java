package cn.mingquan.catalogue.law;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Legal bases whose powers somebody has looked at again after the law was changed. */
public record ReviewBases(
        @NotEmpty(message = "请选择依据") @Size(max = 1_000, message = "一次至多 1000 项") List<@NotNull UUID> basisIds) {}
