package cn.mingquan.registry.unit;

import cn.mingquan.platform.problem.ProblemType;

enum UnitProblem implements ProblemType {
    UNIT_PARENT_REFUSED(400, "上级单位不能这样选"),
    UNIT_CODE_UNKNOWN(400, "类别或条线不在列表中"),
    UNIT_NAME_TAKEN(409, "同一区划下已有同名单位");

    private final int status;
    private final String title;

    UnitProblem(int status, String title) {
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
