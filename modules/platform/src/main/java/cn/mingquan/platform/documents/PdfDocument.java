package cn.mingquan.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document as PDF, with its font inside, and text that can be searched and copied. */
public final class PdfDocument {

    public static final String TYPE = "application/pdf";

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 18mm 15mm 18mm 15mm;
                    @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页";
                                     font-family: '%1$s'; font-size: 9pt } }
            body { font-family: '%1$s'; font-size: 9.5pt; line-height: 1.4 }
            h1 { font-size: 20pt; font-weight: normal; text-align: center; margin: 0 0 6mm 0 }
            p { margin: 0 0 1mm 0 }
            table { width: 100%%; table-layout: fixed; border-collapse: collapse; margin-top: 3mm;
                    -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #000; padding: 1.2mm; vertical-align: top; text-align: left;
                     font-weight: normal; word-wrap: break-word }
            th { text-align: center; vertical-align: middle; background: #f0f0f0 }
            tr { page-break-inside: avoid }
            .part { page-break-before: always }
            .text { margin-top: 4mm }
            .text p { text-indent: 2em }
            .closing { margin-top: 10mm; text-align: right; page-break-inside: avoid }
            .closing p { margin-bottom: 4mm }
            """
                    .formatted(ChineseFont.FAMILY);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfDocument() {}

    public static void write(TableDocument document, OutputStream out) {
        write(document.title(), List.of(document), out);
    }

    /**
     * Several in one file, each on a page of its own.
     *
     * @param title of the file
     */
    public static void write(String title, List<TableDocument> documents, OutputStream out) {
        try {
            var drawn = new ByteArrayOutputStream();
            var builder = new PdfRendererBuilder();
            builder.useFont(ChineseFont::open, ChineseFont.FAMILY, 400, FontStyle.NORMAL, true);
            builder.withW3cDocument(page(title, documents), null);
            builder.toStream(drawn);
            builder.run();
            ReadableText.write(drawn.toByteArray(), ChineseFont.charactersOfRadicals(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Built as a tree, so that no text can be taken for markup. */
    private static Document page(String title, List<TableDocument> documents) {
        var page = empty();
        var html = page.createElement("html");
        page.appendChild(html);
        var head = child(html, "head");
        text(child(head, "title"), title);
        text(child(head, "style"), STYLE);
        var body = child(html, "body");
        for (var document : documents) {
            var part = child(body, "div");
            if (part.getPreviousSibling() != null) {
                part.setAttribute("class", "part");
            }
            fill(part, document);
        }
        return page;
    }

    private static void fill(Element part, TableDocument document) {
        text(child(part, "h1"), document.title());
        document.lines().forEach(line -> text(child(part, "p"), line));
        table(document, child(part, "table"));
        paragraphs(part, "text", document.text());
        paragraphs(part, "closing", document.closing());
    }

    private static void paragraphs(Element part, String name, List<String> lines) {
        var target = child(part, "div");
        target.setAttribute("class", name);
        lines.forEach(line -> text(child(target, "p"), line));
    }

    private static void table(TableDocument document, Element table) {
        var headings = child(child(table, "thead"), "tr");
        for (var column : document.columns()) {
            var heading = child(headings, "th");
            heading.setAttribute("style", "width: " + column.share() * 100 / document.shares() + "%");
            text(heading, column.heading());
        }
        var rows = child(table, "tbody");
        document.rows().forEach(row -> row(row, child(rows, "tr")));
    }

    private static void row(List<String> cells, Element row) {
        for (var cell : cells) {
            var target = child(row, "td");
            var lines = cell.lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    child(target, "br");
                }
                text(target, lines.get(i));
            }
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element child(Element parent, String name) {
        var child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static void text(Element parent, String text) {
        parent.appendChild(parent.getOwnerDocument().createTextNode(text));
    }
}
