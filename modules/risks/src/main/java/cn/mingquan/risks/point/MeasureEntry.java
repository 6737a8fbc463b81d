package cn.mingquan.risks.point;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A control measure as it is typed.
 *
 * @param id of the measure that this one is a change of; null for a new one
 * @param phase when it takes effect; null where nobody has said
 * @param ownerName who carries it out (S4-16)
 * @param dueOn until when; null for what is done all the time
 */
public record MeasureEntry(
        @Nullable UUID id,
        @NotNull(message = "请选择防控机制") Mechanism mechanism,
        @Nullable MeasureType type,
        @Nullable Phase phase,
        @NotBlank(message = "请填写防控措施") @Size(max = 2_000, message = "防控措施不超过 2000 个字") String text,
        @Nullable @Size(max = 100, message = "措施责任人不超过 100 个字") String ownerName,
        @Nullable LocalDate dueOn) {}
