package cn.mingquan.risks.practice;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typical risk with what is done against it: all that leaves the unit.
 *
 * @param kind the code of its kind in the unit's list
 * @param severity the common severity of its level, 1 gravest to 3 mildest
 * @param category the code of its power's category in the unit's list; null for a point of no power
 */
public record PracticeContent(
        String description,
        String kind,
        String kindLabel,
        int severity,
        String levelLabel,
        OwnerType ownerType,
        HolderLayer holderLayer,
        Phase phase,
        @Nullable String category,
        @Nullable String categoryLabel,
        List<Measure> measures) {

    /** What is done against the risk. */
    public record Measure(Mechanism mechanism, String text) {}
}
