package cn.mingquan.risks.grading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Scores that are tried. */
public record FactorValues(
        @NotNull(message = "请评分") @Size(max = 12, message = "评分因素至多 12 个") Map<String, Integer> values) {}
