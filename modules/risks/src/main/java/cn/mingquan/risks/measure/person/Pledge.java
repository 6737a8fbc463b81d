package cn.mingquan.risks.measure.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody promises with their card (保廉承诺, S2-22), a paragraph a line.
 *
 * @param text as the unit wants it
 */
public record Pledge(@NotBlank(message = "请填写承诺内容") @Size(max = 2_000, message = "承诺内容不超过 2000 个字") String text) {}
