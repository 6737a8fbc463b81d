package cn.mingquan.catalogue.post;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a post. */
public enum PostProblem implements ProblemType {
    POST_NOT_FOUND(404, "没有这个岗位"),
    POST_EXISTS(409, "岗位已存在");

    private final int status;
    private final String title;

    PostProblem(int status, String title) {
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
