package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a step, as far as the row alone tells.
 *
 * @param row without its cells, to say something about it later
 * @param no by which other rows speak of it
 */
record StepRow(
        SheetRow row,
        int no,
        @Nullable String name,
        @Nullable String content,
        @Nullable Duty duty,
        @Nullable String post,
        @Nullable Integer limit,
        TimeLimit.@Nullable Unit limitUnit,
        @Nullable String supervisor,
        List<BasisEntry> bases,
        @Nullable String justification,
        List<String> risks,
        List<String> incompatible,
        List<String> next) {

    static StepRow read(SheetRow row, int position) {
        var no = row.whole("no", 1, 9999);
        var limit = row.whole("limit", 0, 9999);
        var unit = row.choice("limitUnit", TimeLimit.Unit.class);
        if ((limit == null) != (unit == null) && !row.bad("limit") && !row.bad("limitUnit")) {
            row.error("limitUnit", "时限的数和单位要一起填写");
        }
        return new StepRow(
                row.withoutCells(),
                no == null ? position : no,
                row.text("step"),
                row.text("content"),
                row.choice("duty", Duty.class),
                row.text("post"),
                limit,
                unit,
                row.text("supervisor"),
                bases(row),
                row.text("justification"),
                row.list("risks"),
                row.list("incompatible"),
                row.list("next"));
    }

    private static List<BasisEntry> bases(SheetRow row) {
        var type = row.choice("basisType", BasisType.class);
        var title = row.text("basis");
        var article = row.text("article");
        if (type != null && title != null) {
            return List.of(BasisEntry.of(type, title, article, null));
        }
        if ((type != null || title != null || article != null) && !row.bad("basisType") && !row.bad("basis")) {
            row.error(title == null ? "basis" : "basisType", "写了依据的，依据类型和依据名称都要填写");
        }
        return List.of();
    }
}
