package cn.mingquan.platform.filings.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Another day by which to file; the units hear of it. */
public record ExtendCall(
        @NotNull(message = "请填写报送期限") LocalDate dueOn,
        @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
