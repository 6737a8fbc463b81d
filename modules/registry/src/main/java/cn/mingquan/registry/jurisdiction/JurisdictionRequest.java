package cn.mingquan.registry.jurisdiction;

import cn.mingquan.registry.Jurisdiction;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the tree, a line in it, or a list of units that a body shall oversee. */
public record JurisdictionRequest(
        Jurisdiction.Kind kind, @Nullable String regionCode, @Nullable String sectorLine, @Nullable List<UUID> units) {

    /** The listed units; none for the other kinds. */
    public List<UUID> listed() {
        return kind == Jurisdiction.Kind.UNITS && units != null ? units : List.of();
    }

    /** The request for what a body has already. */
    public static JurisdictionRequest of(Jurisdiction held) {
        return new JurisdictionRequest(held.kind(), held.regionCode(), held.sectorLine(), held.units());
    }

    /** Whether a body that has this has what is asked for. */
    public boolean asksFor(Jurisdiction held) {
        return held.kind() == kind
                && switch (held.kind()) {
                    case REGION -> Objects.equals(held.regionCode(), regionCode);
                    case LINE ->
                        Objects.equals(held.regionCode(), regionCode) && Objects.equals(held.sectorLine(), sectorLine);
                    case UNITS -> new HashSet<>(held.units()).equals(new HashSet<>(listed()));
                };
    }
}
