package cn.mingquan.platform.documents;

import cn.mingquan.platform.problem.ProblemType;

/** Why there is no document. */
public enum DocumentProblem implements ProblemType {
    DOCUMENT_TOO_LONG(409, "文件过长"),
    CHINESE_FONT_MISSING(503, "缺少中文字体");

    private final int status;
    private final String title;

    DocumentProblem(int status, String title) {
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
