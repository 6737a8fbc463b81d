package cn.mingquan.platform.imports;

import cn.mingquan.platform.Download;
import jakarta.ws.rs.core.Response;

/** A workbook on its way to the browser. */
public final class WorkbookFile {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WorkbookFile() {}

    /**
     * @param name may be Chinese (RFC 6266)
     * @param content bytes or a StreamingOutput
     */
    public static Response download(String name, Object content) {
        return Download.of(name, "workbook.xlsx", XLSX, content);
    }
}
