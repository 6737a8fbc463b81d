package cn.mingquan.statistics.figure;

import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.statistics.Measures;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the registry says of a unit today.
 *
 * @param oversight whether it is a body that oversees others
 * @param counted whether it is open (active or suspended): only then it has figures
 */
record Profile(Tenant tenant, boolean oversight, boolean counted, Booking booking, long establishment, long staff) {

    UUID unitId() {
        return tenant.unitId();
    }

    /**
     * The figures that come from the profile itself. A body that only oversees is none of the units it compares: neither
     * it nor its people are counted, until it has something of its own (a bureau of justice is both).
     *
     * @param own what has been counted inside the unit
     */
    Map<CellKey, Long> cells(Map<CellKey, Long> own) {
        if (oversight && own.isEmpty()) {
            return Map.of();
        }
        var cells = new HashMap<CellKey, Long>();
        put(cells, Measures.UNIT.code(), 1);
        put(cells, Measures.ESTABLISHMENT.code(), establishment);
        put(cells, Measures.STAFF.code(), staff);
        return cells;
    }

    private static void put(Map<CellKey, Long> cells, String measure, long value) {
        if (value > 0) {
            cells.put(new CellKey(measure, "", "", ""), value);
        }
    }
}
