package cn.mingquan.risks.grading.scheme;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a grading scheme. */
enum SchemeProblem implements ProblemType {
    GRADING_SCHEME_INVALID(400, "评分办法填写有误"),
    GRADING_SCHEME_NO_DRAFT(404, "没有评分办法草稿"),
    GRADING_SCHEME_SAME(409, "评分办法没有变化");

    private final int status;
    private final String title;

    SchemeProblem(int status, String title) {
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
