package cn.mingquan.platform.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people and attackers bring them, for the imports of all modules. */
public final class DamagedFiles {

    private DamagedFiles() {}

    public static byte[] xlsx(String name, List<List<String>> rows) {
        return xlsx(name, rows, sheet -> {});
    }

    /** @param damage done to the sheet before it is written */
    public static byte[] xlsx(String name, List<List<String>> rows, Consumer<XSSFSheet> damage) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(name);
            for (var r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (var c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            damage.accept(sheet);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String csv(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(",", row) + "\r\n").collect(Collectors.joining());
    }

    /** A formula in the place of a value, in the second row. */
    public static Consumer<XSSFSheet> formula(int column) {
        return sheet -> sheet.getRow(1).getCell(column).setCellFormula("HYPERLINK(\"https://example.org\",\"甲\")");
    }

    /** With macros in it. */
    public static byte[] macro(byte[] workbook) {
        return withPart(workbook, "xl/vbaProject.bin", 4);
    }

    /** A small file with a part that unpacks to more than a quarter of a gigabyte. */
    public static byte[] bomb(byte[] workbook) {
        return withPart(workbook, "xl/worksheets/sheet1.xml", 260 << 20);
    }

    public static byte[] half(byte[] workbook) {
        return Arrays.copyOf(workbook, workbook.length / 2);
    }

    /** The same file with one part replaced or added: so many blanks. */
    private static byte[] withPart(byte[] workbook, String part, int blanks) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(workbook));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(part));
            to.write("<worksheet>".getBytes(UTF_8));
            var portion = " ".repeat(1 << 10).getBytes(UTF_8);
            for (var written = 0; written < blanks; written += portion.length) {
                to.write(portion);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
