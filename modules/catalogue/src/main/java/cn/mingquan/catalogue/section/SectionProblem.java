package cn.mingquan.catalogue.section;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a section. */
public enum SectionProblem implements ProblemType {
    SECTION_NOT_FOUND(404, "没有这个科室"),
    SECTION_EXISTS(409, "科室已存在");

    private final int status;
    private final String title;

    SectionProblem(int status, String title) {
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
