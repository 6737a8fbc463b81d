package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.problem.ProblemType;

enum OnboardingProblem implements ProblemType {
    ONBOARDING_NOT_FOUND(404, "没有这次接入"),
    ONBOARDING_HAS_ERRORS(409, "还有错误的行"),
    ONBOARDING_ALREADY_CONFIRMED(409, "已经确认过"),
    ONBOARDING_CHANGED_SINCE(409, "核对之后情况有变"),
    ONBOARDING_NOT_RESUMABLE(409, "没有可以继续的单位"),
    ONBOARDING_STILL_RUNNING(409, "仍在办理"),
    ONBOARDING_FILE_TOO_LARGE(413, "文件过大"),
    CREDENTIALS_TAKEN(410, "一次性密码已经领取");

    private final int status;
    private final String title;

    OnboardingProblem(int status, String title) {
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
