package cn.mingquan.platform.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year as the province sets them.
 *
 * @param source the notice that says so
 * @param reason why it is set anew; must be said from the second time on
 */
public record SetCalendarYear(
        @NotNull(message = "请选择正式或者暂定") CalendarStatus status,
        @NotBlank(message = "请写明依据的通知") @Size(max = 200, message = "依据不超过 200 个字") String source,
        @Nullable @Size(max = 500, message = "理由不超过 500 个字") String reason,
        @NotNull(message = "缺少日期") @Size(max = 366, message = "一年至多 366 天") List<@NotNull @Valid CalendarDay> days) {}
