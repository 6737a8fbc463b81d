package cn.mingquan.risks.practice;

/** Where an offered practice stands. */
public enum PracticeState {
    OFFERED("待答复"),
    WITHDRAWN("已撤回"),
    TAKEN("已采纳"),
    DECLINED("未采纳");

    private final String label;

    PracticeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
