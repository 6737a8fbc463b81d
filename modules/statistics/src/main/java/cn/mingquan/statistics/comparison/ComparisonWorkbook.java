package cn.mingquan.statistics.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    private final ComparisonView view;
    private final Words words;

    /** @param words the language that the view is in */
    ComparisonWorkbook(ComparisonView view, Words words) {
        this.view = view;
        this.words = words;
    }

    /** What one line of the sheet says, of a row or of all rows together. */
    private record Line(
            String name, long total, List<Long> values, int units, @Nullable Long drafts, @Nullable Long beside) {}

    private Line lineOf(ComparisonRow row) {
        var name = row.demo() ? words.madeUp(row.name()) : row.name();
        return new Line(name, row.total(), row.values(), row.units(), row.drafts(), row.beside());
    }

    private Line lineOf(ComparisonTotal total) {
        return new Line(words.total(), total.total(), total.values(), total.units(), total.drafts(), total.beside());
    }

    String title() {
        return words.title(view);
    }

    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Mingquan", "1.0")) {
            fill(workbook.newWorksheet(words.sheet()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void fill(Worksheet sheet) {
        var head = head();
        sheet.value(0, 0, title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, words.about(view));
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
            line(sheet, at++, lineOf(row));
        }
        line(sheet, at, lineOf(view.total()));
        sheet.range(at, 0, at, head.size() - 1).style().bold().set();
        sheet.width(0, 32);
        sheet.freezePane(1, HEADER + 1);
    }

    private List<String> head() {
        var head = new ArrayList<String>();
        head.add(By.named(view.by()).map(words::of).orElse(""));
        head.add(words.total());
        view.columns().forEach(column -> head.add(column.label()));
        head.add(words.units());
        head.add(words.notCounted(words.drafts()));
        if (view.besideLabel() != null) {
            head.add(words.notCounted(view.besideLabel()));
        }
        return head;
    }

    private void line(Worksheet sheet, int at, Line line) {
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
