package cn.mingquan.catalogue.reform;

/** 三办: how an applicant is helped (S2-17): led through it, helped with it, or acted for. */
public enum Assistance {
    LEAD,
    HELP,
    AGENT
}
