package cn.mingquan.registry.identity;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong when a call changes accounts. */
enum IdentityProblem implements ProblemType {
    IDENTITY_UNAVAILABLE(503, "账号没有办妥");

    private final int status;
    private final String title;

    IdentityProblem(int status, String title) {
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
