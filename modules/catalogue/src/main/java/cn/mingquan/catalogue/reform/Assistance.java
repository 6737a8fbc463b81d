package cn.mingquan.catalogue.reform;

/** 三办: how an applicant is helped (S2-17): led through it, helped with it, or acted for. */
public enum Assistance {
    LEAD("领办"),
    HELP("帮办"),
    AGENT("代办");

    private final String label;

    Assistance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
