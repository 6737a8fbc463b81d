package cn.mingquan.monitoring.clock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How long: a number of one unit. Zero means on the spot. */
public record Term(
        @Min(value = 0, message = "期限不能为负") @Max(value = 9_999, message = "期限过长") int length,
        @NotNull(message = "请选择期限的单位") TermUnit unit) {

    @Override
    public String toString() {
        return length == 0 ? "当场" : length + " " + unit.label();
    }
}
