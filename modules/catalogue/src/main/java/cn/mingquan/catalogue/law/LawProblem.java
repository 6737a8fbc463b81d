package cn.mingquan.catalogue.law;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with laws. */
enum LawProblem implements ProblemType {
    LAW_NOT_CITED(404, "没有职权引用这部法律"),
    LAW_BASIS_NOT_FOUND(404, "没有这条依据"),
    LAW_NOTHING_CHANGED(409, "没有需要登记的依据");

    private final int status;
    private final String title;

    LawProblem(int status, String title) {
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
