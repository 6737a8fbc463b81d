package cn.mingquan.registry.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tree as the country has it: the divisions of GB/T 2260 down to the county, an own-level node under each, and the
 * ministries and courts beside the provinces. Where the data come from is told in {@code NOTICE} beside them.
 */
final class DivisionCodes {

    /** The source gives no dates; the platform keeps nothing from before this day. */
    static final LocalDate KNOWN_SINCE = LocalDate.of(2000, 1, 1);

    private static final String FILE = "regions.csv";
    private static final int FIRST = 0;
    private static final int AFTER_OWN_LEVEL = 100;

    private static final Map<String, String> PROVINCE_SHORT = Map.of(
            "150000", "内蒙古", "450000", "广西", "540000", "西藏", "640000", "宁夏", "650000", "新疆", "230000", "黑龙江", "810000",
            "香港", "820000", "澳门");

    private DivisionCodes() {}

    /** Every node, parents before children. */
    static List<Region> read() {
        var names = names();
        var nodes = new ArrayList<Region>();
        nodes.add(node(Region.NATION, "全国", "全国", RegionKind.NATION, Level.NATION, null, FIRST));
        nodes.add(node("000000-1", "中央国家机关（国务院部门）", "国务院部门", RegionKind.LINE, Level.NATION, Region.NATION, FIRST));
        nodes.add(node("000000-2", "最高人民法院、最高人民检察院", "法院检察院", RegionKind.LINE, Level.NATION, Region.NATION, 1));
        // Codes ascend, so a province comes before its cities and a city before its counties.
        names.forEach((code, name) -> {
            var division = division(code, name, names);
            nodes.add(division);
            if (hasOwnBodies(code)) {
                nodes.add(division.ownLevel());
            }
        });
        return nodes;
    }

    /** The places the platform serves; 港澳台 stand in the tree for completeness only. */
    private static boolean hasOwnBodies(String code) {
        return code.compareTo("700000") < 0;
    }

    private static Region division(String code, String name, Map<String, String> names) {
        if (code.endsWith("0000")) {
            return node(
                    code,
                    name,
                    PROVINCE_SHORT.getOrDefault(code, name.substring(0, 2)),
                    RegionKind.PROVINCE,
                    Level.PROVINCE,
                    Region.NATION,
                    AFTER_OWN_LEVEL);
        }
        var province = code.substring(0, 2) + "0000";
        if (code.endsWith("00")) {
            var shortName = name.endsWith("市") ? name.substring(0, name.length() - 1) : name;
            return node(code, name, shortName, RegionKind.CITY, Level.CITY, province, AFTER_OWN_LEVEL);
        }
        // Districts of a municipality and counties directly under a province have no city above them.
        var city = code.substring(0, 4) + "00";
        var parent = names.containsKey(city) ? city : province;
        return node(code, name, name, RegionKind.COUNTY, Level.COUNTY, parent, AFTER_OWN_LEVEL);
    }

    private static Region node(
            String code,
            String name,
            String shortName,
            RegionKind kind,
            Level level,
            @Nullable String parent,
            int sort) {
        return new Region(code, name, shortName, kind, level, parent, KNOWN_SINCE, null, sort);
    }

    private static Map<String, String> names() {
        var stream = Objects.requireNonNull(DivisionCodes.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var names = new LinkedHashMap<String, String>();
            reader.lines().skip(1).map(line -> line.split(",", 2)).forEach(cells -> names.put(cells[0], cells[1]));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
