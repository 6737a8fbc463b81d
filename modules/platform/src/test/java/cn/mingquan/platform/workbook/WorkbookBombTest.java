package cn.mingquan.platform.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.problem.ProblemType;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files of a few hundred kilobytes that unpack into more than a server has. */
class WorkbookBombTest {

    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            "测试",
            List.of(),
            List.of(new SheetLayout("职权", List.of(Column.text("name", "名称", 10_000, 40, "全称")))),
            "职权");

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void millions_of_shared_strings_are_refused() throws IOException {
        var file = workbook(Map.of(
                "xl/sharedStrings.xml",
                out -> repeated(out, "<sst>", "<si><t>a</t></si>", SharedStrings.MOST + 1, "</sst>")));

        assertThat(file.length).isLessThan(1 << 20);
        assertThat(refusal(file)).isEqualTo(WorkbookProblem.FILE_TOO_LARGE);
    }

    @Test
    void shared_strings_beyond_their_size_are_refused() throws IOException {
        var text = "长".repeat(30_000);
        var file = workbook(Map.of(
                "xl/sharedStrings.xml",
                out -> repeated(out, "<sst>", "<si><t>" + text + "</t></si>", 1_600, "</sst>")));

        assertThat(refusal(file)).isEqualTo(WorkbookProblem.FILE_TOO_LARGE);
    }

    @Test
    void many_shared_strings_take_little_more_than_their_characters() {
        var strings = new SharedStrings();
        var expected = new ArrayList<String>();
        for (var i = 0; i < 200_000; i++) {
            var text = i % 7 == 0 ? "" : "第 " + i + " 项职权";
            strings.add(text);
            expected.add(text);
        }
        strings.add("长".repeat(1 << 20));

        assertThat(strings.size()).isEqualTo(200_001);
        assertThat(strings.get(200_000)).hasSize(1 << 20).startsWith("长");
        for (var i = 0; i < expected.size(); i++) {
            assertThat(strings.get(i)).isEqualTo(expected.get(i));
        }
    }

    @Test
    void a_row_of_more_text_or_cells_than_any_table_is_refused() throws IOException {
        var cell = "<c t=\"inlineStr\"><is><t>" + "长".repeat(30_000) + "</t></is></c>";
        assertThat(refusal(sheet("<row>" + cell.repeat(11) + "</row>"))).isEqualTo(WorkbookProblem.FILE_HOSTILE);
        assertThat(refusal(sheet("<row>" + "<c/>".repeat(16_385) + "</row>"))).isEqualTo(WorkbookProblem.FILE_HOSTILE);
    }

    @Test
    void rows_that_share_a_long_text_do_not_add_up() throws IOException {
        var parts = new LinkedHashMap<String, Content>();
        parts.put(
                "xl/sharedStrings.xml",
                out -> out.write(
                        ("<sst><si><t>名称</t></si><si><t>" + "a".repeat(30_000) + "</t></si></sst>").getBytes(UTF_8)));
        parts.put("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><row><c t=\"s\"><v>0</v></c></row>".getBytes(UTF_8));
            repeated(out, "", "<row>" + "<c t=\"s\"><v>1</v></c>".repeat(9) + "</row>", 1_000, "</worksheet>");
        });
        var rows = new int[1];

        try (var reader = WorkbookReader.open(workbook(parts), LAYOUT, new Findings())) {
            reader.rows("职权", row -> rows[0] += row.characters() > 0 ? 1 : 0);
        }

        assertThat(rows[0]).isEqualTo(1_000);
    }

    @Test
    void nesting_names_comments_and_attributes_without_end_are_refused_early() throws IOException {
        var names = new StringBuilder();
        for (var i = 0; i < 1_100; i++) {
            names.append("<n").append(i).append("/>");
        }
        for (var content : List.of(
                "<a>".repeat(100) + "</a>".repeat(100),
                names.toString(),
                "<!--" + "<".repeat(500_000) + "-->",
                "<!-->" + "<".repeat(500_000) + "-->",
                "<![CDATA[" + "<".repeat(500_000) + "]]>",
                "<?x " + "<".repeat(500_000) + "?>",
                "<row r=\"" + "1".repeat(500_000) + "\"/>")) {
            assertThat(refusal(sheet(content))).as(content.substring(0, 8)).isEqualTo(WorkbookProblem.FILE_HOSTILE);
        }
        assertThat(refusal(workbook(Map.of("xl/workbook.xml", out -> {
                    out.write("<workbook>".getBytes(UTF_8));
                    for (var i = 0; i < 2_000; i++) {
                        out.write(("<sheet name=\"" + i + "\" id=\"r1\"/>").getBytes(UTF_8));
                    }
                    out.write("</workbook>".getBytes(UTF_8));
                }))))
                .isEqualTo(WorkbookProblem.FILE_HOSTILE);
    }

    @Test
    void styles_are_never_unpacked() throws IOException {
        var file = workbook(Map.of("xl/styles.xml", out -> repeated(out, "<styleSheet>", "<xf/>", 4_000_000, "")));
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = memory.getCurrentThreadAllocatedBytes();

        try (var reader = WorkbookReader.open(file, LAYOUT, new Findings())) {
            reader.rows("职权", row -> row.text("name"));
        }

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(16L << 20);
    }

    @Test
    void parts_in_either_encoding_of_the_format_are_read() throws IOException {
        var text = "<worksheet><row><c t=\"inlineStr\"><is><t>名称</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>发证_xD800_</t></is></c></row></worksheet>";
        for (var bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                text.getBytes(java.nio.charset.StandardCharsets.UTF_16))) {
            var findings = new Findings();
            try (var reader = WorkbookReader.open(
                    workbook(Map.of("xl/worksheets/sheet1.xml", out -> out.write(bytes))), LAYOUT, findings)) {
                reader.rows("职权", row -> row.text("name"));
            }
            assertThat(findings.list()).singleElement().satisfies(finding -> assertThat(finding.reason())
                    .contains("无法保存的字符"));
        }
    }

    private static byte[] sheet(String content) throws IOException {
        return workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                out -> out.write(("<worksheet>" + content + "</worksheet>").getBytes(UTF_8))));
    }

    private static byte[] workbook(Map<String, Content> special) throws IOException {
        var parts = new LinkedHashMap<String, Content>();
        parts.put(
                "xl/_rels/workbook.xml.rels",
                out -> out.write(
                        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                                .getBytes(UTF_8)));
        parts.put(
                "xl/workbook.xml",
                out -> out.write("<workbook><sheet name=\"职权\" id=\"r1\"/></workbook>".getBytes(UTF_8)));
        parts.put("xl/worksheets/sheet1.xml", out -> out.write("<worksheet/>".getBytes(UTF_8)));
        parts.putAll(special);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        }
        return bytes.toByteArray();
    }

    private static void repeated(OutputStream out, String start, String text, int times, String end)
            throws IOException {
        out.write(start.getBytes(UTF_8));
        var many = text.repeat(Math.min(times, 100)).getBytes(UTF_8);
        for (var i = 0; i < times / 100; i++) {
            out.write(many);
        }
        out.write(text.repeat(times % 100).getBytes(UTF_8));
        out.write(end.getBytes(UTF_8));
    }

    private static ProblemType refusal(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> {
                    try (var reader = WorkbookReader.open(file, LAYOUT, new Findings())) {
                        reader.rows("职权", row -> row.text("name"));
                    }
                })
                .type();
    }
}
