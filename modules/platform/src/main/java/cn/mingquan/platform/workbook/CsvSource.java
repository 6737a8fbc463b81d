package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.RawRow.RawCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** RFC 4180 text, in UTF-8 or, as Chinese Excel saves it, GB 18030. The row number is the record's number. */
final class CsvSource implements RowSource {

    private static final int MAX_FIELD = 32_767;
    private static final int MAX_FIELDS = 200;

    private final byte[] content;
    private final String sheet;
    private final Charset charset;
    private final int start;

    CsvSource(byte[] content, String sheet) {
        this.content = content;
        this.sheet = sheet;
        start = content.length > 2
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF
                ? 3
                : 0;
        charset = charset(content);
    }

    private static Charset charset(byte[] content) {
        for (var candidate : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (readable(content, candidate)) {
                return candidate;
            }
        }
        throw new Problem(
                WorkbookProblem.FILE_NOT_A_WORKBOOK, "文件既不是 .xlsx，也不是 UTF-8 或 GB 18030 编码的 .csv。请下载模板填写后再上传。");
    }

    private static boolean readable(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    @Override
    public List<String> sheets() {
        return List.of(sheet);
    }

    @Override
    public boolean has(String name) {
        return sheet.equals(name);
    }

    @Override
    public void rows(String name, Predicate<RawRow> sink) {
        if (!has(name)) {
            return;
        }
        try (var in = new PushbackReader(
                new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start), charset), 1)) {
            var number = 0;
            while (true) {
                var fields = record(in, number + 1);
                if (fields.isEmpty()) {
                    return;
                }
                number++;
                if (number > MAX_NUMBER) {
                    throw new Problem(WorkbookProblem.FILE_TOO_MANY_ROWS, "文件连同空行超过 " + MAX_NUMBER + " 行。请拆成几个文件分别导入。");
                }
                var row = new RawRow(number, fields);
                if (!row.blank() && !sink.test(row)) {
                    return;
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One record, empty at the end of the file. */
    private static List<RawCell> record(PushbackReader in, int number) throws IOException {
        var fields = new ArrayList<RawCell>();
        var field = new StringBuilder();
        var first = in.read();
        if (first < 0) {
            return fields;
        }
        in.unread(first);
        var quoted = false;
        var fieldStart = true;
        while (true) {
            var c = in.read();
            if (quoted) {
                if (c < 0) {
                    throw new Problem(WorkbookProblem.FILE_DAMAGED, "第 " + number + " 行的引号没有配对，无法分辨单元格。");
                }
                if (c == '"') {
                    var next = in.read();
                    if (next == '"') {
                        field.append('"');
                    } else {
                        quoted = false;
                        if (next >= 0) {
                            in.unread(next);
                        }
                    }
                } else {
                    field.append((char) c);
                }
            } else if (c == '"' && fieldStart) {
                quoted = true;
                fieldStart = false;
            } else if (c == ',' || c == '\n' || c == '\r' || c < 0) {
                fields.add(RawCell.text(Cells.clean(unguarded(field))));
                field.setLength(0);
                fieldStart = true;
                if (c == '\r') {
                    var next = in.read();
                    if (next >= 0 && next != '\n') {
                        in.unread(next);
                    }
                }
                if (c != ',') {
                    return fields;
                }
                if (fields.size() > MAX_FIELDS) {
                    throw new Problem(WorkbookProblem.FILE_DAMAGED, "第 " + number + " 行的列数超过 " + MAX_FIELDS + "。");
                }
            } else {
                field.append((char) c);
                fieldStart = false;
            }
            if (field.length() > MAX_FIELD) {
                throw new Problem(
                        WorkbookProblem.FILE_DAMAGED, "第 " + number + " 行有一个单元格超过 " + MAX_FIELD + " 个字，多半是引号没有配对。");
            }
        }
    }

    /** Takes off the apostrophe that {@link CsvText} puts before what a spreadsheet program would run as a formula. */
    private static String unguarded(CharSequence field) {
        var text = field.toString();
        return text.length() > 1 && text.charAt(0) == '\'' && Cells.formulaLike(text.substring(1))
                ? text.substring(1)
                : text;
    }

    @Override
    public boolean from1904() {
        return false;
    }

    @Override
    public void close() {}
}
