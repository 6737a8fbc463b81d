package cn.mingquan.catalogue.reform;

/** 权、钱、人、项目: where corruption is most likely (S0-43). */
public enum FocusDomain {
    POWER("权"),
    MONEY("钱"),
    PEOPLE("人"),
    PROJECT("项目");

    private final String label;

    FocusDomain(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
