package cn.mingquan.catalogue.workbook;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of the sheet 设定依据 say. A file without the columns of the two days says nothing about them: a basis that
 * is still there by type, title and article keeps its own.
 */
final class BasisRows {

    private record Days(@Nullable String from, @Nullable String to) {}

    private record Known(UUID power, String type, String title, String article) {}

    private static final Days UNSAID = new Days(null, null);

    private final Sql sql;
    private @Nullable Map<Known, Days> stored;

    BasisRows(Sql sql) {
        this.sql = sql;
    }

    /** The values in the order in which they are stored. */
    List<@Nullable String> values(@Nullable UUID power, SheetRow row) {
        var type = row.choice("type");
        var title = row.text("title");
        var article = row.text("article");
        var text = row.text("text");
        var days = days(row, power == null ? null : new Known(power, said(type), said(title), said(article)));
        return Arrays.asList(type, title, article, text, days.from(), days.to());
    }

    private Days days(SheetRow row, @Nullable Known basis) {
        var old = basis == null ? UNSAID : stored().getOrDefault(basis, UNSAID);
        var from = row.date("validFrom");
        var to = row.date("validTo");
        if (from != null && to != null && !to.isAfter(from)) {
            row.error("validTo", "失效日期应晚于生效日期");
        }
        return new Days(
                row.has("validFrom") ? Objects.toString(from, null) : old.from(),
                row.has("validTo") ? Objects.toString(to, null) : old.to());
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Of the few bases of which somebody has said from when to when they hold. */
    private Map<Known, Days> stored() {
        var days = stored;
        if (days == null) {
            var read = new HashMap<Known, Days>();
            sql.list(
                    "select power_id, type, title, article, valid_from::text, valid_to::text from legal_basis"
                            + " where valid_from is not null or valid_to is not null",
                    row -> read.put(
                            new Known(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getString(3),
                                    said(row.getString(4))),
                            new Days(row.getString(5), row.getString(6))));
            days = read;
            stored = days;
        }
        return days;
    }
}
