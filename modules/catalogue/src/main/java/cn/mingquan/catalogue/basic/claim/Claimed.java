package cn.mingquan.catalogue.basic.claim;

/**
 * What has come of a claim.
 *
 * @param drafts new drafts
 * @param linked powers that were there under the item's code
 * @param alreadyThere claimed before: left as they are
 */
public record Claimed(int drafts, int linked, int alreadyThere) {}
