package cn.mingquan.catalogue.classification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in a power's name that the law gives to another category. The same expressions are looked for in Java and in
 * PostgreSQL, so they keep to what both read alike.
 */
record ClassificationRule(Category category, Pattern words, Pattern unless, String sentence) {

    static final List<ClassificationRule> ALL = List.of(
            // S4 lists 责令停产停业 and 暂扣或吊销许可证执照 as coercion.
            rule(Category.is(Category.COERCION), Words.PENALTY, Words.COERCION, "“%s”是行政处罚的种类（《行政处罚法》第九条），类别却是行政强制"),
            rule(
                    Category.isNeither(Category.PENALTY, Category.SERVICE),
                    Words.CALLED_PENALTY,
                    Words.NOTHING,
                    "名称是“%s”，属于行政处罚（《行政处罚法》第二条、第九条），类别却是另一种"),
            rule(Category.is(Category.PENALTY), Words.MEASURE, Words.PENALISED, "“%s”是行政强制措施的种类（《行政强制法》第九条），类别却是行政处罚"),
            rule(
                    Category.is(Category.PENALTY),
                    Words.EXECUTION,
                    Words.CALLED_PENALTY,
                    "“%s”是行政强制执行的方式（《行政强制法》第十二条），类别却是行政处罚"));

    private static ClassificationRule rule(Category category, String words, String unless, String sentence) {
        return new ClassificationRule(category, Pattern.compile(words), Pattern.compile(unless), sentence);
    }

    /**
     * A condition on the national code of a category, for both sides.
     *
     * @param codes one after the other, parted by {@code |}
     */
    record Category(boolean wanted, String codes) {
        static final String PENALTY = "02";
        static final String COERCION = "03";
        static final String SERVICE = "20";

        static Category is(String code) {
            return new Category(true, code);
        }

        static Category isNeither(String one, String other) {
            return new Category(false, one + "|" + other);
        }

        boolean holds(String nationalCode) {
            return ("|" + codes + "|").contains("|" + nationalCode + "|") == wanted;
        }

        String condition() {
            return "c.national_code " + (wanted ? "" : "not ") + "in ('" + codes.replace("|", "', '") + "')";
        }
    }

    private static final class Words {
        /** 处罚法 art. 9, with the wordings that catalogues use. */
        static final String PENALTY = "警告|通报批评|罚款|没收违法所得|没收非法财物|暂扣|吊销|降低资质等级|限制开展生产经营|责令停产停业|责令停业|责令关闭" + "|限制从业|行政拘留";

        /** 强制法 art. 9. */
        static final String MEASURE = "查封|扣押|冻结|限制公民人身自由|限制人身自由";

        /** 强制法 art. 12. */
        static final String EXECUTION = "加处罚款|加处滞纳金|加收滞纳金|代履行|强制执行|强制拆除|划拨存款";

        static final String CALLED_PENALTY = "处罚[）)]?$";

        static final String COERCION = MEASURE + "|" + EXECUTION + "|强制措施|" + CALLED_PENALTY;

        /** What is punished may be called by the measure it defied: 对擅自动用被查封财物的处罚. */
        static final String PENALISED = "处罚|罚款|没收|吊销|暂扣|警告";

        static final String NOTHING = "^$";
    }

    /** @param nationalCode of the power's category; null where it has none, and then nothing is said */
    Optional<String> doubt(@Nullable String nationalCode, String name) {
        var found = words.matcher(name);
        return nationalCode != null
                        && category.holds(nationalCode)
                        && found.find()
                        && !unless.matcher(name).find()
                ? Optional.of(sentence.formatted(found.group().replaceAll("[）)]", "")) + "，请核对。")
                : Optional.empty();
    }

    /** The same for a statement that calls power and category {@code p} and {@code c}. */
    String condition() {
        return "(" + category.condition() + " and p.name ~ '" + words.pattern() + "' and p.name !~ '" + unless.pattern()
                + "')";
    }
}
