package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipFile;

/**
 * An .xlsx file as a stream of rows. Reads the few parts it needs, each as {@link XlsxPart} bounds it;
 * macros, links and embedded objects are never opened.
 */
final class XlsxSource implements RowSource {

    private static final int MAX_SHEETS = 1_000;
    private static final int MAX_LINKS = 10_000;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, String> partOfSheet = new LinkedHashMap<>();
    private final SharedStrings sharedStrings = new SharedStrings();
    private boolean from1904;

    XlsxSource(byte[] content) {
        try {
            file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException failure) {
            delete();
            throw new Problem(WorkbookProblem.FILE_DAMAGED, "文件已损坏，无法打开。请重新保存为 .xlsx 后再上传。");
        }
        try {
            readWorkbook();
            readSharedStrings();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void readWorkbook() {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new Problem(WorkbookProblem.FILE_NOT_A_WORKBOOK, "文件里没有工作簿。请上传 .xlsx 或 .csv 文件。");
        }
        var targets = new HashMap<String, String>();
        XlsxPart.parse(zip, "xl/_rels/workbook.xml.rels", reader -> {
            if (reader.getLocalName().equals("Relationship")) {
                targets.put(XlsxText.attribute(reader, "Id"), XlsxText.attribute(reader, "Target"));
                if (targets.size() > MAX_LINKS) {
                    throw WorkbookProblem.hostile("文件的部件超过 " + MAX_LINKS + " 个，这样的文件不予读取。");
                }
            }
            return true;
        });
        XlsxPart.parse(zip, "xl/workbook.xml", reader -> {
            if (reader.getLocalName().equals("sheet")) {
                var target = targets.getOrDefault(XlsxText.attribute(reader, "id"), "");
                partOfSheet.put(
                        XlsxText.attribute(reader, "name").strip(),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
                if (partOfSheet.size() > MAX_SHEETS) {
                    throw WorkbookProblem.hostile("文件的工作表超过 " + MAX_SHEETS + " 张，这样的文件不予读取。");
                }
            } else if (reader.getLocalName().equals("workbookPr")) {
                from1904 = List.of("1", "true").contains(XlsxText.attribute(reader, "date1904"));
            }
            return true;
        });
    }

    private void readSharedStrings() {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        XlsxPart.parse(zip, "xl/sharedStrings.xml", reader -> {
            if (reader.getLocalName().equals("si")) {
                sharedStrings.add(Cells.clean(Cells.unescape(XlsxText.rich(reader, "si"))));
            }
            return true;
        });
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(partOfSheet.keySet());
    }

    @Override
    public boolean has(String sheet) {
        return partOfSheet.containsKey(sheet);
    }

    @Override
    public void rows(String sheet, Predicate<RawRow> sink) {
        var part = partOfSheet.get(sheet);
        if (part == null) {
            return;
        }
        var reading = new XlsxRows(sharedStrings);
        var last = new int[1];
        XlsxPart.parse(zip, part, reader -> {
            if (reader.getLocalName().equals("row")) {
                var row = reading.row(reader, last[0]);
                if (row.number() > MAX_NUMBER) {
                    throw WorkbookProblem.hostile("文件的行数超过表格格式允许的上限，这样的文件不予读取。");
                }
                if (row.number() <= last[0]) {
                    throw WorkbookProblem.damaged();
                }
                last[0] = row.number();
                return row.blank() || sink.test(row);
            }
            return true;
        });
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // the file is removed next; an open handle cannot lose anything
        }
        delete();
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // a leftover in the temporary folder harms nobody
        }
    }
}
