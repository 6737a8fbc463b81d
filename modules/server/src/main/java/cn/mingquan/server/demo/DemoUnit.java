package cn.mingquan.server.demo;

import java.util.List;
import java.util.Optional;

/**
 * A generated unit and what stands in it.
 *
 * @param scale the template whose risk levels the unit uses
 */
record DemoUnit(
        String name,
        String uscc,
        String region,
        String level,
        String category,
        String sector,
        boolean vertical,
        Optional<String> parent,
        int establishment,
        int staff,
        String contactName,
        String scale,
        Optional<DemoPlan.Overseer> overseer,
        List<String> sections,
        List<Post> posts,
        List<DemoPower> powers,
        List<DemoPoint> points) {

    /** @param section empty for the unit's leaders */
    record Post(String section, String name, String holderLayer, boolean hotPost, String holder) {}
}
