package cn.mingquan.risks.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which powers of different units are the same one: those claimed from the same item of the basic catalogue, or with the same
 * name, written with or without spaces. The units' own codes say nothing: many number their powers from 1. What two share with a third they share with each other.
 */
final class PowerKinds {

    private final Map<String, String> parents = new HashMap<>();

    private PowerKinds() {}

    /** The powers, those of a kind together, in the order in which their kinds first appear. */
    static Collection<List<GradedPower>> of(List<GradedPower> powers) {
        var kinds = new PowerKinds();
        powers.forEach(kinds::join);
        return powers.stream()
                .collect(Collectors.groupingBy(
                        power -> kinds.root(name(power)), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void join(GradedPower power) {
        var name = root(name(power));
        if (!power.item().isBlank()) {
            parents.put(root("item " + power.item()), name);
        }
    }

    private static String name(GradedPower power) {
        return "name " + plain(power.name());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
    }

    private String root(String key) {
        var root = key;
        for (var next = parents.putIfAbsent(root, root); next != null && !next.equals(root); next = parents.get(root)) {
            root = next;
        }
        parents.put(key, root);
        return root;
    }
}
