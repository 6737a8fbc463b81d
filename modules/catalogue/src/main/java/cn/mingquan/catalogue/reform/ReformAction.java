package cn.mingquan.catalogue.reform;

/** 关停并转放: what the reform makes of a power (S2-07); each ends with one of these, or is kept. */
public enum ReformAction {
    CLOSE("关"),
    STOP("停"),
    MERGE("并"),
    TRANSFORM("转"),
    DELEGATE("放"),
    KEEP("保留");

    private final String label;

    ReformAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the unit no longer exercises the power. */
    public boolean ends() {
        return this != TRANSFORM && this != KEEP;
    }

    /** Whether no more receipts are given for it (S2-11): what was merged or delegated may still be charged elsewhere. */
    public boolean blocksReceipts() {
        return this == CLOSE || this == STOP;
    }

    /** Whether somebody looks afterwards if it was done (S2-12). */
    public boolean followedUp() {
        return this != KEEP;
    }
}
