package cn.mingquan.catalogue.basic.claim;

import java.util.UUID;

/**
 * Another unit of the agency's level, category and line.
 *
 * @param claimed how many items of the basic catalogue it has claimed
 */
public record PeerUnit(UUID id, String name, String place, long claimed) {}
