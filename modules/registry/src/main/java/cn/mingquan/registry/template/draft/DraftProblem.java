package cn.mingquan.registry.template.draft;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with the draft of a template. */
public enum DraftProblem implements ProblemType {
    TEMPLATE_DRAFT_NOT_FOUND(404, "没有模板草稿"),
    TEMPLATE_DRAFT_EXISTS(409, "已有模板草稿"),
    TEMPLATE_DRAFT_FAULTY(409, "模板草稿还有错误"),
    TEMPLATE_DRAFT_UNCHANGED(409, "模板草稿没有改动");

    private final int status;
    private final String title;

    DraftProblem(int status, String title) {
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
