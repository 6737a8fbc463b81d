package cn.mingquan.monitoring.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question when a deadline ends.
 *
 * @param event when that happened from which it is counted; of terms in days its day counts
 * @param extension by how much it was extended, in the unit of the term
 * @param pauses what is not counted
 */
public record AskDeadline(
        @NotNull(message = "请填写起算的时间") LocalDateTime event,
        @Min(value = 0, message = "延长不能为负") @Max(value = 9_999, message = "延长过长") int extension,
        @Nullable @Size(max = 50, message = "中止至多 50 次") List<@NotNull @Valid AskedPause> pauses) {

    /** @param to absent while it lasts */
    public record AskedPause(@NotNull(message = "请填写开始时间") LocalDateTime from, @Nullable LocalDateTime to) {}
}
