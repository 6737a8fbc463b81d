package cn.mingquan.risks.grading.scheme;

import java.util.List;

/**
 * Factors that a source document names, equally weighted.
 *
 * @param source whose, in Chinese
 */
public record FactorSet(String code, String name, String source, List<Factor> factors) {}
