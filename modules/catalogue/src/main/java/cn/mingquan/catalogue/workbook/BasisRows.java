package cn.mingquan.catalogue.workbook;

import cn.mingquan.platform.workbook.SheetRow;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rows of the sheet 设定依据 say. */
final class BasisRows {

    private BasisRows() {}

    /** The values in the order in which they are stored. */
    static List<@Nullable String> values(SheetRow row) {
        var from = row.date("validFrom");
        var to = row.date("validTo");
        if (from != null && to != null && !to.isAfter(from)) {
            row.error("validTo", "失效日期应晚于生效日期");
        }
        // The other day stays as it is stored, and may be the wrong side of this one.
        if (row.has("validFrom") != row.has("validTo") && (from != null || to != null)) {
            row.error(from != null ? "validFrom" : "validTo", "“生效日期”“失效日期”两列要一起填写，文件里缺少另一列");
        }
        return Arrays.asList(
                row.choice("type"),
                row.text("title"),
                row.text("article"),
                row.text("text"),
                Objects.toString(from, null),
                Objects.toString(to, null));
    }
}
