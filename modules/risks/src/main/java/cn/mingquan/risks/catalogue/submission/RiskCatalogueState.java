package cn.mingquan.risks.catalogue.submission;

/** Where a catalogue of the unit stands. */
public enum RiskCatalogueState {
    MADE("未报送"),
    FILED("已报送"),
    RETURNED("已退回"),
    MODERATED("已综合平衡"),
    APPROVED("已审定");

    private final String label;

    RiskCatalogueState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
