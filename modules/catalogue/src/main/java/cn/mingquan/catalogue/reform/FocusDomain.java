package cn.mingquan.catalogue.reform;

/** 权、钱、人、项目: where corruption is most likely (S0-43). */
public enum FocusDomain {
    POWER,
    MONEY,
    PEOPLE,
    PROJECT
}
