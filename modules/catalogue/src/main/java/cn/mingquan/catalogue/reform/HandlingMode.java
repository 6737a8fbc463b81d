package cn.mingquan.catalogue.reform;

/** 三制: how a power is handled (S2-14 to S2-16). */
public enum HandlingMode {
    /** 直接审批制: decided on the spot, or the same day. */
    IMMEDIATE("直接审批制"),
    /** 并联审批制: several departments at the same time, one of them leading. */
    PARALLEL("并联审批制"),
    /** 备案监管制: filed, and supervised afterwards. */
    FILING("备案监管制");

    private final String label;

    HandlingMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
