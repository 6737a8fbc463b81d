package cn.mingquan.catalogue.basic.claim;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which items of the basic catalogue become powers of the agency. */
public record ClaimItems(
        @NotEmpty(message = "请至少选择一项") @Size(max = 500, message = "一次至多认领 500 项") List<@NotNull UUID> ids) {}
