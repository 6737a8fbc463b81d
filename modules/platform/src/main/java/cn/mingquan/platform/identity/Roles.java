package cn.mingquan.platform.identity;

/** The realm roles (docs/explain/roles.md). Each endpoint names those that may call it. */
public final class Roles {

    /** 省级管理员: keeps tree, templates, fleet. Never sees inside a unit. */
    public static final String PROVINCE_ADMIN = "province-admin";

    /** 市、县管理员: the same for a delegated part of the tree. */
    public static final String AREA_ADMIN = "area-admin";

    /** 牵头科室: runs the work of its own agency. */
    public static final String AGENCY_LEAD = "agency-lead";

    /** 本单位工作人员: reads its own agency's catalogue. */
    public static final String AGENCY_STAFF = "agency-staff";

    /** 监督机构: sees the figures of its jurisdiction. */
    public static final String OVERSEER = "overseer";

    /** 安全管理员 of the three separated administrators (三员分立). */
    public static final String SECURITY_ADMIN = "security-admin";

    /** 审计管理员 of the three separated administrators (三员分立). */
    public static final String AUDIT_ADMIN = "audit-admin";

    private Roles() {}
}
