package cn.mingquan.registry.template;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with templates. */
enum TemplateProblem implements ProblemType {
    TEMPLATE_NOT_FOUND(404, "没有找到模板");

    private final int status;
    private final String title;

    TemplateProblem(int status, String title) {
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
