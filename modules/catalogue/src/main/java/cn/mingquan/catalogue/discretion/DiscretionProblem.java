package cn.mingquan.catalogue.discretion;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a discretion benchmark. */
public enum DiscretionProblem implements ProblemType {
    DISCRETION_NOT_FOUND(404, "没有这项裁量基准"),
    DISCRETION_VERSION_NOT_FOUND(404, "没有这一版裁量基准"),
    DISCRETION_INVALID(400, "裁量基准填写有误"),
    DISCRETION_CODE_TAKEN(409, "裁量基准编码重复"),
    DISCRETION_PUBLISHED(409, "已公布的裁量基准不能修改"),
    DISCRETION_DRAFT_EXISTS(409, "已有一版草稿"),
    DISCRETION_INCOMPLETE(409, "裁量基准还不能公布"),
    DISCRETION_DOUBTFUL(409, "裁量基准有需要核对的地方"),
    DISCRETION_NOT_LATER(409, "施行日期早于前一版");

    private final int status;
    private final String title;

    DiscretionProblem(int status, String title) {
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
