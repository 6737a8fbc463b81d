package cn.mingquan.statistics.figure;

import java.util.List;

/**
 * Where the figures of a unit are summed in a month.
 *
 * @param path the codes from the node the unit hangs under up to the national root
 * @param sectorLine empty for a unit without one
 */
record Booking(String regionCode, List<String> path, String unitCategory, String sectorLine) {

    Booking {
        path = List.copyOf(path);
    }
}
