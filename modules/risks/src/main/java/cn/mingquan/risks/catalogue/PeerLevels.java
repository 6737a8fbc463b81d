package cn.mingquan.risks.catalogue;

/**
 * How other units grade the same power: each counts once, with the gravest of its points.
 *
 * @param grave units that give it the first severity
 * @param middle the second
 * @param mild the third
 */
public record PeerLevels(long grave, long middle, long mild) {}
