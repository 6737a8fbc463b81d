package cn.mingquan.registry.template.rollout;

import cn.mingquan.platform.problem.ProblemType;

/** Why a version is not rolled out. */
public enum RolloutProblem implements ProblemType {
    ROLLOUT_NOT_FOUND(404, "没有这次统一更新"),
    ROLLOUT_RUNNING(409, "正在统一更新"),
    ROLLOUT_NEEDLESS(409, "没有要更新的单位");

    private final int status;
    private final String title;

    RolloutProblem(int status, String title) {
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
