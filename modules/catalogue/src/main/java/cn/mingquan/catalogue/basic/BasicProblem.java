package cn.mingquan.catalogue.basic;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with the basic catalogue. */
public enum BasicProblem implements ProblemType {
    BASIC_ITEM_NOT_FOUND(404, "没有这个基本目录事项"),
    BASIC_ITEM_CODE_TAKEN(409, "基本编码已被使用"),
    BASIC_ITEM_ABOLISHED(409, "基本目录事项已经废止"),
    BASIC_ITEM_INVALID(400, "基本目录事项填写有误"),
    BASIC_ITEM_NOT_CLAIMED(404, "本单位没有认领这个事项"),
    BASIC_PEER_NOT_FOUND(404, "没有这个同类单位"),
    BASIC_CHANGE_NOT_FOUND(404, "没有等待处理的变动"),
    BASIC_CHANGE_POWER_CLOSED(409, "职权不是草稿，不能采纳新版");

    private final int status;
    private final String title;

    BasicProblem(int status, String title) {
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
