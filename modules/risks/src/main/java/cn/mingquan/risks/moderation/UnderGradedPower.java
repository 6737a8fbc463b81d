package cn.mingquan.risks.moderation;

/**
 * A power that its unit grades lower than its peers, by more than one severity.
 *
 * @param severity as the unit has it, 1 gravest to 3 mildest
 * @param median of the peers, the unit itself left out
 * @param peers how many others have the power too
 */
public record UnderGradedPower(String name, int severity, double median, int peers) {}
