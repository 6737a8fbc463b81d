package cn.mingquan.registry.jurisdiction;

import cn.mingquan.registry.Jurisdiction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the tree, a line in it, or a list of units that a body shall oversee. */
public record JurisdictionRequest(
        Jurisdiction.Kind kind, @Nullable String regionCode, @Nullable String sectorLine, @Nullable List<UUID> units) {

    /** The listed units; none for the other kinds. */
    public List<UUID> listed() {
        return kind == Jurisdiction.Kind.UNITS && units != null ? units : List.of();
    }
}
