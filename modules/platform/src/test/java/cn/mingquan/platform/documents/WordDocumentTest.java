package cn.mingquan.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    private static final TableDocument DOCUMENT = new TableDocument(
            "权力明晰表",
            List.of("填报单位：甲局"),
            List.of(new TableDocument.Column("序号", 1), new TableDocument.Column("依据", 4)),
            List.of(List.of("1", "《甲法》第一条\n《乙法》第二条"), List.of("2", "<b>不是标记</b> & “引号”")),
            List.of("（盖章）"));

    @Test
    void a_table_stands_in_word_as_it_was_told() throws IOException {
        var out = new ByteArrayOutputStream();

        WordDocument.write(DOCUMENT, out);

        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("权力明晰表");
            assertThat(word.getParagraphs().get(1).getText()).isEqualTo("填报单位：甲局");
            var table = word.getTables().get(0);
            assertThat(table.getNumberOfRows()).isEqualTo(3);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("《甲法》第一条\n《乙法》第二条");
            assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("<b>不是标记</b> & “引号”");
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains("（盖章）");
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("16838");
        }
    }

    @Test
    void several_documents_are_one_file_each_on_its_own_page() throws IOException {
        var pledge = new TableDocument(
                "风险卡", DOCUMENT.lines(), DOCUMENT.columns(), DOCUMENT.rows(), List.of("本人承诺"), List.of("承诺人"));
        var out = new ByteArrayOutputStream();

        WordDocument.write("两张卡", List.of(DOCUMENT, pledge), out);

        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("两张卡");
            assertThat(word.getTables()).hasSize(2);
            assertThat(word.getParagraphs().stream()
                            .filter(XWPFParagraph::isPageBreak)
                            .map(XWPFParagraph::getText))
                    .containsExactly("风险卡");
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains("本人承诺", "承诺人");
        }
    }

    /** The font comes with the console, which this module does not know: {@code StatementIT} reads a whole PDF. */
    @Test
    void without_a_chinese_font_there_is_a_sentence_instead_of_a_page_of_boxes() {
        var problem =
                catchThrowableOfType(Problem.class, () -> PdfDocument.write(DOCUMENT, new ByteArrayOutputStream()));

        assertThat(problem.type()).isEqualTo(DocumentProblem.CHINESE_FONT_MISSING);
        assertThat(problem.detail()).contains("Word");
    }
}
