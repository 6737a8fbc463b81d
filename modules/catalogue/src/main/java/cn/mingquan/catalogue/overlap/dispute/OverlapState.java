package cn.mingquan.catalogue.overlap.dispute;

/** Where a case about overlapping powers stands (S0-10). It never goes back. */
public enum OverlapState {
    /** 已立案. */
    OPEN("待提出意见"),
    /** 领导小组已提出意见. */
    OPINION("待裁定"),
    /** 已依法确定归属. */
    RULED("已裁定"),
    /** 撤销: it was no overlap, or was opened in error. */
    WITHDRAWN("已撤销");

    private final String label;

    OverlapState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
