package cn.mingquan.catalogue.typical;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong in taking powers from a template. */
public enum TypicalProblem implements ProblemType {
    TYPICAL_POWER_NOT_FOUND(404, "模板里没有这项典型职权"),
    TYPICAL_POWERS_NOT_AVAILABLE(409, "本单位没有可以选取的模板");

    private final int status;
    private final String title;

    TypicalProblem(int status, String title) {
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
