package cn.mingquan.risks.grading.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemes for a scale of two levels, A and B. */
public final class SchemeFixture {

    private static final List<String> MARKS = List.of("一", "二", "三", "四", "五");

    private SchemeFixture() {}

    public static Factor judged(String code, int weight) {
        return new Factor(code, "因素" + code, weight, MARKS, null);
    }

    public static Factor counted(String code, int weight) {
        return new Factor(code, "因素" + code, weight, MARKS, List.of(2, 3, 4, 6));
    }

    /** A from the score on, B for the rest; A holds for six months, B for a year. */
    public static GradingScheme from(String score, Factor... factors) {
        return scheme(List.of(factors), new BigDecimal(score));
    }

    static GradingScheme scheme(List<Factor> factors, @Nullable BigDecimal from) {
        return new GradingScheme(
                "评分办法", null, factors, List.of(new LevelRule("A", from, 6), new LevelRule("B", null, 12)));
    }

    /** Puts the scheme in force, whatever held before. */
    public static void hold(GradingSchemes schemes, GradingScheme scheme) {
        schemes.begin(scheme, "张三");
        schemes.putInForce(schemes.requireDraft());
    }

    /** Drafts the next scheme. */
    public static void draft(GradingSchemes schemes, GradingScheme scheme) {
        schemes.begin(scheme, "张三");
    }
}
