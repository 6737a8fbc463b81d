package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.documents.PdfDocument;
import cn.mingquan.platform.documents.TableDocument;
import cn.mingquan.platform.documents.WordDocument;
import java.io.OutputStream;
import java.util.List;

/** As what cards are taken out. */
public enum CardFormat {
    /** To be printed and signed. */
    PDF("pdf", PdfDocument.TYPE),
    /** To be changed in its looks before it is printed. */
    DOCX("docx", WordDocument.TYPE);

    private final String extension;
    private final String mediaType;

    CardFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    void write(String title, List<TableDocument> cards, OutputStream out) {
        switch (this) {
            case PDF -> PdfDocument.write(title, cards, out);
            case DOCX -> WordDocument.write(title, cards, out);
        }
    }
}
