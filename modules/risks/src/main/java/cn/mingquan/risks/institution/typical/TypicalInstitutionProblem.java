package cn.mingquan.risks.institution.typical;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong in taking institutions from a template. */
public enum TypicalInstitutionProblem implements ProblemType {
    TYPICAL_INSTITUTION_NOT_FOUND(404, "模板里没有这项典型制度"),
    TYPICAL_INSTITUTIONS_NOT_AVAILABLE(409, "本单位没有可以选取的模板");

    private final int status;
    private final String title;

    TypicalInstitutionProblem(int status, String title) {
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
