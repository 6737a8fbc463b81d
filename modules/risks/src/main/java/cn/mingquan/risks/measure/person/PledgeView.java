package cn.mingquan.risks.measure.person;

/**
 * The pledge as it stands.
 *
 * @param version 0 while the unit has not written its own
 */
public record PledgeView(String text, long version) {}
