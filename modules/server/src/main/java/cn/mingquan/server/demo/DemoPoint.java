package cn.mingquan.server.demo;

import java.util.List;

/**
 * A generated risk point.
 *
 * @param power index into the unit's powers
 * @param post index into the unit's posts
 * @param severity the common severity, 1 gravest
 */
record DemoPoint(
        int power,
        int post,
        String ownerType,
        String kind,
        String description,
        String phase,
        int severity,
        String holderLayer,
        boolean draft,
        List<Measure> measures) {

    record Measure(String mechanism, String text) {}
}
