package cn.mingquan.registry.region;

import cn.mingquan.platform.problem.ProblemType;

enum RegionProblem implements ProblemType {
    REGION_NOT_FOUND(404, "没有这个区划"),
    REGION_EXISTS(409, "区划代码已存在"),
    REGION_REFUSED(400, "不能在这里增加区划");

    private final int status;
    private final String title;

    RegionProblem(int status, String title) {
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
