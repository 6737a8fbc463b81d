package cn.mingquan.registry.template.update;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong when a unit takes a version. */
public enum UpdateProblem implements ProblemType {
    UNIT_WITHOUT_TEMPLATE(404, "本单位没有模板"),
    TEMPLATE_VERSION_SUPERSEDED(409, "模板又有了新的版本"),
    TEMPLATE_CONFLICT_NOT_FOUND(404, "没有这处不同"),
    TEMPLATE_ITEM_USED(409, "正在使用，不能删除");

    private final int status;
    private final String title;

    UpdateProblem(int status, String title) {
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
