package cn.mingquan.risks.point;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A control measure as it is typed and shown. */
public record MeasureEntry(
        @NotNull(message = "请选择防控机制") Mechanism mechanism,
        @NotBlank(message = "请填写防控措施") @Size(max = 2_000, message = "防控措施不超过 2000 个字") String text,
        @Nullable LocalDate dueOn) {}
