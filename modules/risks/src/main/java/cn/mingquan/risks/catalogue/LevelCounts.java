package cn.mingquan.risks.catalogue;

/**
 * What moderation has made of the levels that were proposed (K10).
 *
 * @param undecided not looked at yet
 * @param kept as proposed
 * @param raised to a graver level
 * @param lowered to a milder one
 */
public record LevelCounts(long undecided, long kept, long raised, long lowered) {}
