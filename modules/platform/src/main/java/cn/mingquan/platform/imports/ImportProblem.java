package cn.mingquan.platform.imports;

import cn.mingquan.platform.problem.ProblemType;

/** Why an import cannot go on. */
public enum ImportProblem implements ProblemType {
    IMPORT_NOT_FOUND(404, "没有这次导入"),
    IMPORT_HAS_ERRORS(409, "还有错误行"),
    IMPORT_NOT_OPEN(409, "这次导入已经处理过"),
    IMPORTS_BUSY(503, "导入繁忙");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
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
