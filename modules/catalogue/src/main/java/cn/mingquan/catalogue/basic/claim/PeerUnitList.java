package cn.mingquan.catalogue.basic.claim;

import java.util.List;

/**
 * The peers that were found, by place and name.
 *
 * @param total how many were found
 */
public record PeerUnitList(List<PeerUnit> items, long total) {}
