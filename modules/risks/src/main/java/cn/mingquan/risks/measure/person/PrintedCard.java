package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.documents.TableDocument;
import cn.mingquan.risks.point.MeasureView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 岗位廉政风险卡 with the pledge, as it is signed.
 *
 * @param unit the name of the unit
 */
record PrintedCard(String unit, PersonCard card, PledgeView pledge) {

    static final String TITLE = "岗位廉政风险卡";

    private static final List<TableDocument.Column> COLUMNS = List.of(
            new TableDocument.Column("序号", 4),
            new TableDocument.Column("职权", 16),
            new TableDocument.Column("风险点", 26),
            new TableDocument.Column("风险等级", 8),
            new TableDocument.Column("防控措施", 46));

    TableDocument pages() {
        return new TableDocument(
                TITLE,
                List.of(
                        "单位：" + unit + "　　姓名：" + card.name(),
                        "岗位：" + (card.posts().isEmpty() ? "未登记" : String.join("、", card.posts()))),
                COLUMNS,
                card.risks().isEmpty()
                        ? List.of(List.of("", "", "没有登记廉政风险点", "", ""))
                        : IntStream.range(0, card.risks().size())
                                .mapToObj(i -> row(i + 1, card.risks().get(i)))
                                .toList(),
                pledge.text().lines().toList(),
                List.of("承诺人（签名）：" + "　".repeat(10), "　　　　年　　月　　日"));
    }

    private static List<String> row(int number, PersonCard.Risk risk) {
        return List.of(
                Integer.toString(number),
                Objects.requireNonNullElse(risk.powerName(), ""),
                risk.own() ? risk.description() : risk.description() + "（承担措施）",
                Objects.requireNonNullElse(risk.levelLabel(), "未定级"),
                risk.measures().isEmpty()
                        ? "尚无防控措施"
                        : risk.measures().stream()
                                .map(measure -> measure.text() + "（" + due(measure) + "）")
                                .collect(Collectors.joining("\n")));
    }

    private static String due(MeasureView measure) {
        if (measure.doneOn() != null) {
            return "已完成";
        }
        return measure.dueOn() == null ? "长期执行" : "期限 " + measure.dueOn();
    }
}
