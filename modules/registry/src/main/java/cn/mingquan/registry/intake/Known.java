package cn.mingquan.registry.intake;

import cn.mingquan.registry.region.Region;
import cn.mingquan.registry.region.RegionKind;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import cn.mingquan.registry.uscc.Uscc;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the registry knows of the places and units a list of drafts speaks of, fetched in a few queries. */
final class Known {

    private final Regions regions;
    private final Units units;
    private final Collection<String> roots;
    private final Map<String, List<Unit>> byUscc;
    private final Map<String, List<Unit>> byName;
    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Map<String, Optional<Region>> places = new HashMap<>();
    private final Map<String, Boolean> inside = new HashMap<>();

    Known(Regions regions, Units units, List<Draft> drafts, Collection<String> roots) {
        this.regions = regions;
        this.units = units;
        this.roots = roots;
        this.byUscc = units.withUscc(codes(drafts)).stream()
                .collect(Collectors.groupingBy(
                        unit -> String.valueOf(unit.profile().uscc())));
        this.byName = units.named(names(drafts)).stream()
                .collect(Collectors.groupingBy(unit -> unit.profile().name()));
        units.all(ids(drafts)).forEach(unit -> byId.put(unit.id(), unit));
    }

    private static Set<String> codes(List<Draft> drafts) {
        var codes = new HashSet<String>();
        drafts.forEach(
                draft -> Stream.of(draft.request().uscc(), draft.request().parentUnit())
                        .filter(Objects::nonNull)
                        .map(text -> Uscc.of(text).text())
                        .forEach(codes::add));
        return codes;
    }

    private static Set<String> names(List<Draft> drafts) {
        var names = new HashSet<String>();
        drafts.forEach(
                draft -> Stream.of(draft.request().name(), draft.request().parentUnit())
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .forEach(names::add));
        return names;
    }

    private static Set<UUID> ids(List<Draft> drafts) {
        var ids = new HashSet<UUID>();
        drafts.forEach(draft -> Optional.ofNullable(draft.request().parentUnit())
                .flatMap(Known::id)
                .ifPresent(ids::add));
        return ids;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The node units of this place hang under: the own-level node where the place has one. */
    Optional<Region> place(String code) {
        return places.computeIfAbsent(code, c -> regions.find(c).map(this::forUnits));
    }

    private Region forUnits(Region region) {
        if (region.kind() == RegionKind.OWN_LEVEL || region.kind() == RegionKind.LINE) {
            return region;
        }
        return regions.find(region.code() + "-0").orElse(region);
    }

    boolean mine(String regionCode) {
        return inside.computeIfAbsent(regionCode, code -> regions.inside(code, roots));
    }

    /** Units of the caller's own part with this valid code. */
    List<Unit> withUscc(Uscc code) {
        return byUscc.getOrDefault(code.text(), List.of());
    }

    List<Unit> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<Unit> named(String name, String regionCode) {
        return named(name).stream()
                .filter(u -> u.profile().regionCode().equals(regionCode))
                .findFirst();
    }

    Optional<Unit> byId(String text) {
        return id(text).map(byId::get);
    }

    /** For each unit itself and the units above it. */
    Map<UUID, Set<UUID>> above(Collection<UUID> starts) {
        return units.above(starts);
    }
}
