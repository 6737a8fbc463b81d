package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.ProblemType;

/** Why an uploaded file cannot be read at all. */
public enum WorkbookProblem implements ProblemType {
    FILE_EMPTY(400, "文件是空的"),
    FILE_TOO_LARGE(413, "文件过大"),
    FILE_NOT_A_WORKBOOK(400, "不是可以读取的表格文件"),
    FILE_DAMAGED(400, "文件已损坏"),
    FILE_HOSTILE(400, "文件内容不安全"),
    FILE_TOO_MANY_ROWS(400, "行数过多"),
    FILE_SHEET_MISSING(400, "缺少工作表");

    private final int status;
    private final String title;

    WorkbookProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
