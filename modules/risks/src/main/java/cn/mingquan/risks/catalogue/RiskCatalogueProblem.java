package cn.mingquan.risks.catalogue;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a risk catalogue. */
public enum RiskCatalogueProblem implements ProblemType {
    RISK_CATALOGUE_NOT_FOUND(404, "没有这份风险等级目录"),
    RISK_CATALOGUE_EMPTY(409, "没有可以列入的风险点"),
    RISK_CATALOGUE_PENDING(409, "上一版还没有办结"),
    RISK_CATALOGUE_FILED(409, "风险等级目录已经报送"),
    RISK_CATALOGUE_APPROVED(409, "风险等级目录已经审定"),
    RISK_CATALOGUE_NOT_APPROVED(409, "风险等级目录还没有审定"),
    RISK_CATALOGUE_NOT_MODERATED(409, "还没有综合平衡"),
    RISK_CATALOGUE_OUTDATED(409, "已经有更新的一版"),
    RISK_CATALOGUE_WITHOUT_MINUTES(409, "没有会议记录扫描件"),
    RISK_CATALOGUE_ON_RECORD(409, "已经报送备案"),
    RISK_CATALOGUE_INVALID(400, "填写有误"),
    MODERATION_INVALID(400, "综合平衡意见填写有误"),
    MODERATION_UNDECIDED(409, "还有没有平衡的风险点"),
    MODERATION_TOO_LARGE(409, "要比较的职权太多");

    private final int status;
    private final String title;

    RiskCatalogueProblem(int status, String title) {
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
