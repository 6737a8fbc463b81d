package cn.mingquan.statistics.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a workbook: figures are numbers, everything else is text. Names come from units and may begin with
 * {@code =}: they are written as strings, never as formulas.
 */
final class ComparisonWorkbook {

    /** More rows than units that any deployment has; a sheet holds a million. */
    static final int MOST_ROWS = 100_000;

    private static final int HEADER = 4;

    private ComparisonWorkbook() {}

    /** What one line of the sheet says, of a row or of all rows together. */
    private record Line(
            String name, long total, List<Long> values, int units, @Nullable Long drafts, @Nullable Long beside) {

        static Line of(ComparisonRow row) {
            var name = row.name() + (row.demo() ? "（演示数据）" : "");
            return new Line(name, row.total(), row.values(), row.units(), row.drafts(), row.beside());
        }

        static Line of(ComparisonTotal total) {
            return new Line("合计", total.total(), total.values(), total.units(), total.drafts(), total.beside());
        }
    }

    static String title(ComparisonView view) {
        return view.nodeName() + view.measureLabel() + "比较表（" + view.period() + "）";
    }

    static byte[] write(ComparisonView view) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Mingquan", "1.0")) {
            fill(workbook.newWorksheet("比较表"), view);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, ComparisonView view) {
        var head = head(view);
        sheet.value(0, 0, title(view));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(
                1,
                0,
                "范围：" + view.path().stream().map(PathStep::name).collect(Collectors.joining(" / ")) + "；截止日："
                        + view.asOf() + "；单位：" + view.unit());
        sheet.value(2, 0, view.sentence());
        for (int column = 0; column < head.size(); column++) {
            sheet.value(HEADER, column, head.get(column));
        }
        sheet.range(HEADER, 0, HEADER, head.size() - 1)
                .style()
                .bold()
                .fillColor("E6F0FA")
                .set();
        int at = HEADER + 1;
        for (var row : view.rows()) {
            line(sheet, at++, Line.of(row), view);
        }
        line(sheet, at, Line.of(view.total()), view);
        sheet.range(at, 0, at, head.size() - 1).style().bold().set();
        sheet.width(0, 32);
        sheet.freezePane(1, HEADER + 1);
    }

    private static List<String> head(ComparisonView view) {
        var head = new ArrayList<String>();
        head.add(By.named(view.by()).map(By::label).orElse(""));
        head.add("合计");
        view.columns().forEach(column -> head.add(column.label()));
        head.add("涉及单位数");
        head.add("草稿（未计入）");
        if (view.besideLabel() != null) {
            head.add(view.besideLabel() + "（未计入）");
        }
        return head;
    }

    private static void line(Worksheet sheet, int at, Line line, ComparisonView view) {
        int column = 0;
        sheet.value(at, column++, line.name());
        sheet.value(at, column++, line.total());
        for (var value : line.values()) {
            sheet.value(at, column++, value);
        }
        sheet.value(at, column++, line.units());
        apart(sheet, at, column++, line.drafts());
        if (view.besideLabel() != null) {
            apart(sheet, at, column, line.beside());
        }
    }

    private static void apart(Worksheet sheet, int at, int column, @Nullable Long figure) {
        if (figure == null) {
            sheet.value(at, column, "—");
        } else {
            sheet.value(at, column, figure);
        }
    }
}
