package cn.mingquan.catalogue.reform;

/** To whom a power is delegated (S2-18). */
public enum ReceiverKind {
    LOWER_GOV,
    MARKET,
    SOCIAL_ORG
}
