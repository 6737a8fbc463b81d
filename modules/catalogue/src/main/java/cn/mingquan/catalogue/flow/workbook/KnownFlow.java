package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power that the file may mean, and what there is of its flow.
 *
 * @param draft the draft, if there is one
 * @param number of the draft, or the one that the next draft gets
 * @param table the newest version, draft or not
 */
record KnownFlow(
        UUID power,
        String code,
        String name,
        ApprovalState state,
        @Nullable UUID draft,
        int number,
        @Nullable FlowTable table) {

    static List<KnownFlow> of(Sql sql, List<StepGroup> groups, boolean lock) {
        return sql.list(
                "select p.id, p.code, p.name, p.state, d.id, coalesce(d.number, (select max(n.number) from power_flow n"
                        + " where n.power_id = p.id) + 1, 1), l.document from power_item p"
                        + " left join power_flow d on d.power_id = p.id and d.state = 'DRAFT'"
                        + " left join power_flow l on l.power_id = p.id and l.number = (select max(n.number)"
                        + " from power_flow n where n.power_id = p.id)"
                        + " where p.code = any(?) or p.name = any(?)"
                        // what has been judged is not changed by others until it is written
                        + (lock ? " order by p.id for update of p" : ""),
                KnownFlow::read,
                groups.stream().map(StepGroup::code).filter(Objects::nonNull).toList(),
                groups.stream()
                        .filter(group -> group.code() == null)
                        .map(StepGroup::power)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static KnownFlow read(ResultSet row) throws SQLException {
        var document = row.getString(7);
        return new KnownFlow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                ApprovalState.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getInt(6),
                document == null ? null : Json.read(document, FlowTable.class));
    }

    FlowTable newest() {
        return table == null ? FlowTable.EMPTY : table;
    }

    /** By its code, or without one by its name. */
    boolean means(StepGroup group) {
        return group.code() != null ? code.equals(group.code()) : name.equals(group.power());
    }
}
