package cn.mingquan.catalogue.flow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What follows when a step's time limit has run out (a boundary timer).
 *
 * @param to the key of the step that follows
 * @param stops whether the step itself ends there; otherwise it goes on beside
 */
public record Timeout(@NotBlank(message = "请选择超时后的环节") @Size(max = 60) String to, boolean stops) {}
