package cn.mingquan.risks.monitoring.register;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.risks.monitoring.MonitoringPlanView;
import cn.mingquan.risks.monitoring.Watcher;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the catalogue for reading and reporting: the powers, and their risk points on a second sheet. */
@Dependent
class MonitoringCatalogueExport {

    private static final String POWERS = "权力监控目录";
    private static final String POINTS = "风险点";

    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            POWERS,
            List.of("由系统导出，供查阅和报送。没有单独定级的职权，按其最高的风险点等级监控。"),
            List.of(
                    new SheetLayout(
                            POWERS,
                            List.of(
                                    Column.note("code", "职权编码", 20, "本单位的编码"),
                                    Column.note("name", "职权名称", 40, "全称"),
                                    Column.note("category", "类别", 14, "本单位的职权类别"),
                                    Column.note("exerciser", "行使主体", 24, "由谁行使"),
                                    Column.note("confirmedNo", "确认备案号", 22, "审核机构确认时的编号"),
                                    Column.note("issueNo", "下发文号", 22, "最近一次下发的权力明晰表"),
                                    Column.number("points", "风险点", 10, "已审定的风险点个数"),
                                    Column.note("level", "等级", 12, "职权等级，或者最高的风险点等级"),
                                    Column.note("mode", "监控方式", 24, "按等级的监控方案"),
                                    Column.note("watchers", "监控主体", 60, "按等级的监控方案"),
                                    Column.note("flow", "流程公布日期", 14, "现行流程何日公布"),
                                    Column.note("checked", "最近检查", 14, "最近一次有结果的检查"))),
                    new SheetLayout(
                            POINTS,
                            List.of(
                                    Column.note("powerCode", "职权编码", 20, "对应“权力监控目录”"),
                                    Column.note("powerName", "职权名称", 40, "全称"),
                                    Column.note("code", "风险点编码", 20, "本单位的编码"),
                                    Column.note("description", "风险表现", 60, "风险点的内容"),
                                    Column.note("kind", "风险类型", 14, "本单位的风险类型"),
                                    Column.note("level", "等级", 12, "风险点等级"),
                                    Column.note("mode", "监控方式", 24, "按等级的监控方案"),
                                    Column.note("watchers", "监控主体", 60, "按等级的监控方案")))),
            POWERS);

    private final Sql sql;
    private final MonitoringCatalogue catalogue;

    @Inject
    MonitoringCatalogueExport(Sql sql, MonitoringCatalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    byte[] workbook(MonitoredPowerFilter filter) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(LAYOUT)) {
            var byLevel = catalogue.byLevel();
            powers(writer, filter, byLevel);
            points(writer, filter, byLevel);
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private void powers(WorkbookWriter writer, MonitoredPowerFilter filter, Map<String, MonitoringPlanView> byLevel) {
        var search = filter.conditions();
        sql.list(
                MonitoringCatalogue.ISSUED + "select m.code, m.name, m.category_label, m.exerciser, m.confirmed_no,"
                        + " m.issue_no, m.points, v.label, m.level, m.flow_published_on::text,"
                        + " m.last_checked_on::text" + MonitoringCatalogue.FROM + search.where() + " order by "
                        + MonitoringCatalogue.ORDER + ", m.id",
                row -> {
                    var level = row.getString(9);
                    writer.append(
                            POWERS,
                            Arrays.<@Nullable Object>asList(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getInt(7),
                                    row.getString(8),
                                    mode(byLevel, level),
                                    watchers(byLevel, level),
                                    row.getString(10),
                                    row.getString(11)));
                    return true;
                },
                search.parameters());
    }

    private void points(WorkbookWriter writer, MonitoredPowerFilter filter, Map<String, MonitoringPlanView> byLevel) {
        var search = filter.conditions();
        sql.list(
                MonitoringCatalogue.ISSUED + "select m.code, m.name, r.code, r.description, n.label, l.label, r.level"
                        + MonitoringCatalogue.FROM
                        + " join risk_point r on r.power_id = m.id and r.state = 'APPROVED'"
                        + " left join risk_kind n on n.code = r.kind left join risk_level l on l.code = r.level"
                        + search.where() + " order by " + MonitoringCatalogue.ORDER + ", m.id, r.code",
                row -> {
                    var level = row.getString(7);
                    writer.append(
                            POINTS,
                            Arrays.<@Nullable Object>asList(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    mode(byLevel, level),
                                    watchers(byLevel, level)));
                    return true;
                },
                search.parameters());
    }

    private static @Nullable String mode(Map<String, MonitoringPlanView> byLevel, @Nullable String level) {
        var plan = level == null ? null : byLevel.get(level);
        if (plan == null) {
            return null;
        }
        var mode = plan.mode().label();
        if (plan.samplePercent() != null) {
            return mode + "，比例 " + plan.samplePercent() + " %";
        }
        return plan.periodMonths() == null ? mode : mode + "，每 " + plan.periodMonths() + " 个月";
    }

    private static @Nullable String watchers(Map<String, MonitoringPlanView> byLevel, @Nullable String level) {
        var plan = level == null ? null : byLevel.get(level);
        return plan == null ? null : plan.watchers().stream().map(Watcher::name).collect(Collectors.joining("、"));
    }
}
