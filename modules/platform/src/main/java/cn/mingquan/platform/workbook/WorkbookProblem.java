package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.Problem;
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

    /** A file made to do harm, or so unlike any honest one that it may be. */
    static Problem hostile(String detail) {
        return new Problem(FILE_HOSTILE, detail);
    }

    /** An .xlsx file that breaks off or contradicts itself. */
    static Problem damaged() {
        return new Problem(FILE_DAMAGED, "文件内容已损坏，无法读完。请重新保存为 .xlsx 后再上传。");
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
