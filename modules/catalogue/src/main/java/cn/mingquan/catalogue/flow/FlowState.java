package cn.mingquan.catalogue.flow;

/** Where a version of a flow stands. Of each flow at most one version is a draft, and at most one is published. */
public enum FlowState {
    DRAFT("草稿"),
    PUBLISHED("已公布"),
    SUPERSEDED("已被替代");

    private final String label;

    FlowState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
