package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.problem.Problem;
import java.util.UUID;

/** A place at which figures are read: {@code r:<region code>}, {@code u:<unit id>} or {@code j:<jurisdiction id>}. */
sealed interface Node {

    String key();

    /** A node of the region tree. */
    record OfRegion(String code) implements Node {
        @Override
        public String key() {
            return "r:" + code;
        }
    }

    /** One unit. */
    record OfUnit(UUID id) implements Node {
        @Override
        public String key() {
            return "u:" + id;
        }
    }

    /** All units that a jurisdiction lists by name. */
    record OfList(UUID jurisdiction) implements Node {
        @Override
        public String key() {
            return "j:" + jurisdiction;
        }
    }

    static Node parse(String key) {
        try {
            if (key.startsWith("r:")) {
                return new OfRegion(key.substring(2));
            }
            if (key.startsWith("u:")) {
                return new OfUnit(UUID.fromString(key.substring(2)));
            }
            if (key.startsWith("j:")) {
                return new OfList(UUID.fromString(key.substring(2)));
            }
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
        throw notFound();
    }

    static Problem notFound() {
        return new Problem(ComparisonProblem.NODE_NOT_FOUND, "该节点不存在，或不在您的监督范围内。");
    }
}
