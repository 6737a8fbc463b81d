package cn.mingquan.registry.identity;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong when a call changes accounts. */
enum IdentityProblem implements ProblemType {
    IDENTITY_UNAVAILABLE(503, "账号没有办妥"),
    USERNAME_TAKEN(409, "账号已被使用"),
    ADMINISTRATOR_MISSING(409, "还没有管理员账号");

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
