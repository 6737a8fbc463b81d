package cn.mingquan.catalogue.law;

/**
 * What a change of a law came to.
 *
 * @param powers to be looked at again now
 * @param baseless those of them that rest on nothing that holds on the day of the change
 */
public record LawOutcome(int powers, int baseless) {}
