package cn.mingquan.platform.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that differs from what its weekday says.
 *
 * @param name why, such as the festival
 */
public record CalendarDay(
        @NotNull(message = "请填写日期") LocalDate day,
        @NotNull(message = "请选择放假或者上班") DayKind kind,
        @NotBlank(message = "请填写名称") @Size(max = 30, message = "名称不超过 30 个字") String name) {}
