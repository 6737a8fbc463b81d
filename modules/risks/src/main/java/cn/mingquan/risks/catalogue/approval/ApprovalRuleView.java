package cn.mingquan.risks.catalogue.approval;

/**
 * The rule as it stands.
 *
 * @param overseen whether there is a body that moderates; the unit cannot do without it then
 * @param version 0 while the unit has not set its own
 */
public record ApprovalRuleView(String body, boolean moderationFirst, boolean overseen, long version) {}
