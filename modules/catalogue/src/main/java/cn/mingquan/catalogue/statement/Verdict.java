package cn.mingquan.catalogue.statement;

/** What the examining body says of a power in a statement (S0-08). */
public enum Verdict {
    /** 依法予以确认和备案 (S0-09). */
    CONFIRMED("确认"),
    /** Something is missing: the unit completes it and files a new version. */
    INCOMPLETE("退回补正"),
    /** 权力交叉、重叠 (S0-10): recorded with the reason; a case settles to whom it belongs. */
    OVERLAPPING("交叉重叠"),
    /** 没有合法依据，坚决停止行使 (S0-11). */
    STOPPED("停止行使");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
