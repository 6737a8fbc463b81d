package cn.mingquan.risks.catalogue.approval;

/**
 * The rule as it stands.
 *
 * @param version 0 while the unit has not set its own
 */
public record ApprovalRuleView(String body, boolean moderationFirst, long version) {}
