package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists risk points without loading them, and looks up what they refer to. */
@Dependent
class PointSearch {

    private static final String FROM = " from risk_point r left join power_item p on p.id = r.power_id"
            + " left join post o on o.id = r.post_id left join risk_kind k on k.code = r.kind"
            + " left join risk_level l on l.code = r.level";
    private static final String SELECT = "select r.id, r.code, r.power_id, p.name, r.post_id, o.name, r.owner_type,"
            + " r.kind, k.label, r.description, r.level, l.label, l.colour, l.severity, r.holder_layer, r.phase,"
            + " r.owner_name, (select count(*) from control_measure m where m.risk_point_id = r.id), r.state,"
            + " r.version, r.demo" + FROM;
    /** Chosen first: what is counted for a row is counted for those of the page, and not for every row before them. */
    private static final String PAGE = "with page as materialized (select r.id" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "code", "r.code",
            "description", "r.description",
            "powerName", "p.name",
            "kind", "k.sort",
            "level", "l.sort",
            "state", "r.state",
            "phase", "r.phase",
            "holderLayer", "r.holder_layer",
            "updatedAt", "r.updated_at");

    private final Sql sql;

    @Inject
    PointSearch(Sql sql) {
        this.sql = sql;
    }

    PointPage page(PointFilter filter, PageQuery page) {
        var all = filter.all();
        var order = " order by " + page.orderBy(SORTS, "l.sort, r.code") + ", r.id";
        var items = sql.list(
                PAGE + all.where() + order + " limit ? offset ?) " + SELECT + " where r.id in (select id from page)"
                        + order,
                PointSearch::row,
                all.parameters(page.size(), page.offset()));
        var base = filter.base();
        var byState = sql.list(
                "select r.state, count(*)" + FROM + base.where() + " group by r.state",
                row -> Map.entry(ApprovalState.valueOf(row.getString(1)), row.getLong(2)),
                base.parameters());
        return new PointPage(
                items,
                of(byState, filter::asks),
                of(byState, ApprovalState.APPROVED::equals),
                of(byState, ApprovalState.DRAFT::equals));
    }

    private static long of(List<Map.Entry<ApprovalState, Long>> counts, Predicate<ApprovalState> state) {
        return counts.stream()
                .filter(count -> state.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static PointRow row(ResultSet row) throws SQLException {
        return new PointRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                OwnerType.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getObject(14, Integer.class),
                constant(HolderLayer.class, row.getString(15)),
                constant(Phase.class, row.getString(16)),
                row.getString(17),
                row.getInt(18),
                ApprovalState.valueOf(row.getString(19)),
                row.getLong(20),
                row.getBoolean(21));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    PointNames names(UUID id) {
        return sql.first(
                        "select p.name, o.name, s.name, k.label, l.label" + FROM
                                + " left join section s on s.id = r.section_id where r.id = ?",
                        row -> new PointNames(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        id)
                .orElse(new PointNames(null, null, null, null, null));
    }

    List<UUID> drafts() {
        return sql.list(
                "select id from risk_point where state = 'DRAFT' order by code", row -> row.getObject(1, UUID.class));
    }

    /** Refuses references to what the unit does not have, and a code that is taken. */
    void judge(SavePoint input, @Nullable UUID self, LocalDate today) {
        var problem = new Problem(PointProblem.RISK_POINT_INVALID, "请改正标出的内容。");
        if (input.powerId() != null && !sql.exists("select 1 from power_item where id = ?", input.powerId())) {
            problem.with("powerId", "没有这项职权");
        }
        if (input.postId() != null && !sql.exists("select 1 from post where id = ?", input.postId())) {
            problem.with("postId", "没有这个岗位");
        }
        if (input.sectionId() != null && !sql.exists("select 1 from section where id = ?", input.sectionId())) {
            problem.with("sectionId", "没有这个科室");
        }
        var kind = Texts.stripped(input.kind());
        if (kind != null && !sql.exists("select 1 from risk_kind where code = ?", kind)) {
            problem.with("kind", "没有这个风险种类");
        }
        var level = Texts.stripped(input.level());
        if (level != null && !sql.exists("select 1 from risk_level where code = ?", level)) {
            problem.with("level", "没有这个风险等级");
        }
        if (input.foundOn() != null && input.foundOn().isAfter(today)) {
            problem.with("foundOn", "查找日期晚于今天");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        var code = Texts.stripped(input.code());
        if (code != null
                && sql
                        .list("select id from risk_point where code = ?", row -> row.getObject(1, UUID.class), code)
                        .stream()
                        .anyMatch(id -> !id.equals(self))) {
            throw new Problem(PointProblem.RISK_POINT_CODE_TAKEN, "编码 " + code + " 已用于另一个风险点。").with("code", "编码重复");
        }
    }
}
