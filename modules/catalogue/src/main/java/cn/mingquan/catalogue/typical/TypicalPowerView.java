package cn.mingquan.catalogue.typical;

import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.basis.BasisEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A typical power, and whether the unit has it.
 *
 * @param key its code in the template
 * @param ownLine whether it belongs to the unit's sector line, or to every line
 * @param flow what the typical flow is called that comes along with it, if any
 * @param riskPoints how many typical risk points come along with it
 * @param powerId the unit's power that was taken from it, if any: it is not taken twice
 * @param sameName the code of another power of the unit that has the same name, if any
 */
public record TypicalPowerView(
        String key,
        String name,
        String category,
        String categoryLabel,
        String content,
        Direction direction,
        HolderLayer holderLayer,
        List<BasisEntry> bases,
        boolean ownLine,
        @Nullable String flow,
        int riskPoints,
        @Nullable UUID powerId,
        @Nullable String sameName) {}
