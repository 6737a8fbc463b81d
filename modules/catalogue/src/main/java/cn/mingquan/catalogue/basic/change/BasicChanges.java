package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.catalogue.basic.SaveBasicItem;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The changes of claimed items that wait for the agency's answer. */
@Dependent
class BasicChanges {

    private static final String SELECT = "select " + BasicItemView.COLUMNS
            + ", p.id, p.state, p.basic_edition, v.item, p.name, c.national_code, p.content"
            + " from power_item p join platform.basic_item b on b.id = p.basic_item_id"
            + " join platform.basic_item_version v on v.item_id = b.id and v.edition = p.basic_edition"
            + " left join power_category c on c.code = p.category where p.basic_edition < b.edition";

    private final Sql sql;

    @Inject
    BasicChanges(Sql sql) {
        this.sql = sql;
    }

    BasicChange get(UUID item) {
        return one(item, "");
    }

    /** Nobody else changes the power until it is answered. */
    BasicChange held(UUID item) {
        return one(item, " for update of p");
    }

    private BasicChange one(UUID item, String lock) {
        return read(SELECT + " and b.id = ?" + lock, item).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Problem(BasicProblem.BASIC_CHANGE_NOT_FOUND, "编号为 " + item + " 的事项没有等待本单位处理的变动。"));
    }

    /** So many of them, held, from the code on. */
    List<BasicChange> after(String code, int most) {
        return read(SELECT + " and b.code > ? order by b.code limit " + most + " for update of p", code);
    }

    private List<BasicChange> read(String statement, Object parameter) {
        var own = new HashMap<UUID, Wording>();
        var found = sql.list(
                statement,
                row -> {
                    var change = row(row);
                    own.put(change.power(), change.own());
                    return change;
                },
                parameter);
        var bases = bases(own.keySet().stream().toList());
        return found.stream()
                .map(change -> new BasicChange(
                        change.item(),
                        change.power(),
                        change.state(),
                        change.seen(),
                        change.before(),
                        Wording.of(
                                change.own().name(),
                                change.own().category(),
                                change.own().content(),
                                bases.getOrDefault(change.power(), List.of()))))
                .toList();
    }

    private static BasicChange row(ResultSet row) throws SQLException {
        return new BasicChange(
                BasicItemView.read(row),
                row.getObject(13, UUID.class),
                ApprovalState.valueOf(row.getString(14)),
                row.getInt(15),
                Wording.of(Json.read(row.getString(16), SaveBasicItem.class)),
                Wording.of(row.getString(17), row.getString(18), row.getString(19), List.of()));
    }

    private Map<UUID, List<BasisEntry>> bases(List<UUID> powers) {
        var bases = new HashMap<UUID, List<BasisEntry>>();
        sql.list(
                "select power_id, type, title, article, text, valid_from, valid_to from legal_basis"
                        + " where power_id = any(?::uuid[]) order by power_id, sort",
                row -> bases.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                        .add(new BasisEntry(
                                BasisType.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class))),
                powers);
        return bases;
    }

    /** The unit's own category for each national one: the first where it has several. */
    Map<String, String> categories() {
        var own = new HashMap<String, String>();
        sql.list(
                "select national_code, code from power_category where national_code is not null order by sort, code",
                row -> own.putIfAbsent(row.getString(1), row.getString(2)) == null);
        return own;
    }
}
