package cn.mingquan.statistics.comparison;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One jurisdiction of the caller's body, valid today.
 *
 * @param region the code of its root; null where it is a list of units
 * @param sectorLine empty unless it is a line
 * @param units the listed units; empty unless it is a list
 */
record ScopeRow(UUID id, String kind, String label, @Nullable String region, String sectorLine, List<UUID> units) {

    Node root() {
        return region == null ? new Node.OfList(id) : new Node.OfRegion(region);
    }
}
