package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Goes on, or back.
 *
 * @param to the number of the stage, from 0
 * @param reason needed for going back
 */
public record MoveRound(int to, @Nullable @Size(max = 500, message = "理由不超过 500 个字") String reason) {}
