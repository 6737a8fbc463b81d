package cn.mingquan.platform.documents;

import cn.mingquan.platform.imports.WorkbookFile;

/** As what a list is taken out. */
public enum DocumentFormat {
    /** To be printed, signed and sealed. */
    PDF("pdf", PdfDocument.TYPE),
    /** To be changed in its looks before it is printed. */
    DOCX("docx", WordDocument.TYPE),
    /** To be reckoned with. */
    XLSX("xlsx", WorkbookFile.XLSX);

    private final String extension;
    private final String mediaType;

    DocumentFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
