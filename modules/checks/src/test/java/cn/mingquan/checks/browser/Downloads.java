package cn.mingquan.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the browser saved when somebody clicked a button, opened as that person would open it. */
final class Downloads {

    private Downloads() {}

    /** Clicks the button and waits for the file that comes of it. */
    static Path of(Page page, String button) {
        return page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                        .click())
                .path();
    }

    /** A workbook for uploading with nothing but one sheet of text. */
    static FilePayload workbook(String sheet, List<List<String>> rows) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var filled = workbook.createSheet(sheet);
            for (var at = 0; at < rows.size(); at++) {
                var row = filled.createRow(at);
                for (var column = 0; column < rows.get(at).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(at).get(column));
                }
            }
            workbook.write(out);
            return new FilePayload(
                    sheet + ".xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a sheet with something in them, as text. */
    static List<List<String>> rows(Path file, String sheet) {
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var found = workbook.getSheet(sheet);
            assertThat(found).as("sheet %s in the workbook", sheet).isNotNull();
            var formatter = new DataFormatter();
            return StreamSupport.stream(found.spliterator(), false)
                    .map(row -> cells(row, formatter))
                    .filter(cells -> cells.stream().anyMatch(text -> !text.isBlank()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row, DataFormatter formatter) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                .toList();
    }

    /** Text with one JSON object a line. */
    static List<JsonObject> objects(Path file) {
        return lines(file).stream()
                .map(line -> {
                    try (var reader = Json.createReader(new StringReader(line))) {
                        return reader.readObject();
                    }
                })
                .toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
