package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What becomes of a comment, with the reason.
 *
 * @param no of the comment
 */
public record AnswerComment(
        int no,
        boolean accepted,
        @NotBlank(message = "请填写答复") @Size(max = 1_000, message = "答复不超过 1000 个字") String answer) {}
