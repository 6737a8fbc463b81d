package cn.mingquan.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The risk points that a step of a flow may name, kept by a later module. */
public interface RiskNames {

    /** What those of the ids are called that the unit has and has not withdrawn. */
    Map<UUID, String> of(Collection<UUID> ids);

    /** Those of the codes that the unit has and has not withdrawn. */
    default Map<String, UUID> coded(Collection<String> codes) {
        return Map.of();
    }

    /** The codes of those of the ids that the unit has. */
    default Map<UUID, String> codes(Collection<UUID> ids) {
        return Map.of();
    }
}
