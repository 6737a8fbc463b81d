package cn.mingquan.catalogue.basic.claim;

import java.util.List;

/**
 * The peers that were found, by name.
 *
 * @param total how many there are
 */
public record PeerUnitList(List<PeerUnit> items, long total) {}
