package cn.mingquan.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A document for Word and WPS, in the fonts that official documents are written in there (GB/T 9704). */
public final class WordDocument {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String FONT = "仿宋";

    /** Twentieths of a point: A4 across, and what is left of its width between the margins. */
    private static final int WIDTH = 16_838;

    private static final int HEIGHT = 11_906;
    private static final int MARGIN = 1_000;
    private static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

    /** Two characters of the text. */
    private static final int INDENT = 480;

    private WordDocument() {}

    public static void write(TableDocument document, OutputStream out) {
        write(document.title(), List.of(document), out);
    }

    /**
     * Several in one file, each on a page of its own.
     *
     * @param title of the file
     */
    public static void write(String title, List<TableDocument> documents, OutputStream out) {
        try (var word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setTitle(title);
            layOut(word);
            for (var i = 0; i < documents.size(); i++) {
                part(word, documents.get(i), i > 0);
            }
            word.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void part(XWPFDocument word, TableDocument document, boolean onNewPage) {
        var title = word.createParagraph();
        title.setPageBreak(onNewPage);
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(200);
        run(title, document.title(), TITLE_FONT, 22);
        document.lines().forEach(line -> run(word.createParagraph(), line, FONT, 12));
        table(word, document);
        word.createParagraph();
        for (var line : document.text()) {
            var text = word.createParagraph();
            text.setFirstLineIndent(INDENT);
            run(text, line, FONT, 12);
        }
        for (var line : document.closing()) {
            var closing = word.createParagraph();
            closing.setAlignment(ParagraphAlignment.RIGHT);
            closing.setSpacingAfter(200);
            run(closing, line, FONT, 14);
        }
    }

    private static void layOut(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        var footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void table(XWPFDocument word, TableDocument document) {
        var columns = document.columns();
        var table = word.createTable(1, columns.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Integer.toString(TEXT_WIDTH));
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, columns.stream().map(TableDocument.Column::heading).toList(), document, true);
        for (var cells : document.rows()) {
            var row = table.createRow();
            row.setCantSplitRow(true);
            fill(row, cells, document, false);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, TableDocument document, boolean centred) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth(
                    Integer.toString(TEXT_WIDTH * document.columns().get(i).share() / document.shares()));
            write(cell, cells.get(i), centred);
        }
    }

    private static void write(XWPFTableCell cell, String text, boolean centred) {
        var paragraph = cell.getParagraphs().get(0);
        if (centred) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var run = run(paragraph, lines.get(i), FONT, 10);
            if (i < lines.size() - 1) {
                run.addBreak();
            }
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
        return run;
    }
}
