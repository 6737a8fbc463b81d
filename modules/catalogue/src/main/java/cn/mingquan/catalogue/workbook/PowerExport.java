package cn.mingquan.catalogue.workbook;

import cn.mingquan.platform.imports.exchange.WorkbookExport;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the unit's catalogue into the form in which it can be imported again. */
@Dependent
public class PowerExport implements WorkbookExport {

    private final Sql sql;
    private final CatalogueLists lists;

    @Inject
    public PowerExport(Sql sql, CatalogueLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    @Override
    public byte[] workbook(boolean filled) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(PowerLayout.of(lists))) {
            if (filled) {
                posts(writer);
                powers(writer);
                bases(writer);
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private void posts(WorkbookWriter writer) {
        sql.list(
                "select s.name, p.name, p.holder_layer, p.hot_post, p.holders, p.demo from post p"
                        + " left join section s on s.id = p.section_id order by s.sort, s.name, p.name, p.id",
                row -> {
                    writer.append(
                            PowerLayout.POSTS,
                            Arrays.asList(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getBoolean(4),
                                    String.join("、", Json.read(row.getString(5), String[].class)),
                                    row.getBoolean(6) ? "演示数据" : null));
                    return true;
                });
    }

    private void powers(WorkbookWriter writer) {
        var own = lists.customFields();
        sql.list(
                "select p.code, p.name, p.category, p.content, p.exerciser, s.name,"
                        + " coalesce(ps.name || '/', '') || h.name, p.holder_layer, p.hot_post, p.direction,"
                        + " p.visibility, p.statutory_limit, p.statutory_unit, p.promised_limit, p.promised_unit,"
                        + " p.local_code, p.level, p.counterparty, p.supervisor, p.custom, p.state, p.demo from power_item p"
                        + " left join power_category c on c.code = p.category"
                        + " left join section s on s.id = p.section_id"
                        + " left join post h on h.id = p.holder_post_id"
                        + " left join section ps on ps.id = h.section_id order by c.sort, p.code",
                row -> {
                    var cells = new ArrayList<@Nullable Object>();
                    for (var i = 1; i <= 8; i++) {
                        cells.add(row.getString(i));
                    }
                    cells.add(row.getBoolean(9));
                    cells.add(row.getString(10));
                    cells.add(row.getString(11));
                    cells.add(whole(row, 12));
                    cells.add(row.getString(13));
                    cells.add(whole(row, 14));
                    cells.add(row.getString(15));
                    cells.add(row.getString(16));
                    cells.add(row.getString(17));
                    cells.add(row.getString(18));
                    cells.add(row.getString(19));
                    var custom = Json.read(row.getString(20), JsonObject.class);
                    own.forEach(field -> cells.add(custom.getString(field.code(), null)));
                    cells.add(PowerLayout.state(row.getString(21), row.getBoolean(22)));
                    writer.append(PowerLayout.POWERS, cells);
                    return true;
                });
    }

    private static @Nullable Integer whole(ResultSet row, int index) throws SQLException {
        var value = row.getInt(index);
        return row.wasNull() ? null : value;
    }

    private void bases(WorkbookWriter writer) {
        sql.list(
                "select p.code, p.name, b.type, b.title, b.article, b.text, b.valid_from, b.valid_to"
                        + " from legal_basis b"
                        + " join power_item p on p.id = b.power_id left join power_category c on c.code = p.category"
                        + " order by c.sort, p.code, b.sort",
                row -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (var i = 1; i <= 6; i++) {
                        cells.add(row.getString(i));
                    }
                    cells.add(row.getObject(7, LocalDate.class));
                    cells.add(row.getObject(8, LocalDate.class));
                    writer.append(PowerLayout.BASES, cells);
                    return true;
                });
    }
}
