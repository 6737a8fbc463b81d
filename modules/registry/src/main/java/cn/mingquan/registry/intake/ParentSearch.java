package cn.mingquan.registry.intake;

import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.uscc.Uscc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the parent each row names: another row of the file, in whatever order, or a unit that is there already. */
final class ParentSearch {

    private final Known known;
    private final Notes notes;
    private final List<Planned> planned;
    private final Map<Draft, Planned> byDraft = new HashMap<>();
    private final Map<String, List<Planned>> ofCode = new HashMap<>();
    private final Map<String, List<Planned>> ofName = new HashMap<>();

    ParentSearch(Known known, Notes notes, List<Planned> planned) {
        this.known = known;
        this.notes = notes;
        this.planned = planned;
        planned.forEach(each -> byDraft.put(each.draft(), each));
        planned.stream().filter(each -> each.profile() != null).forEach(this::index);
    }

    private void index(Planned each) {
        var uscc = each.settled().uscc();
        if (uscc != null) {
            ofCode.computeIfAbsent(uscc, any -> new ArrayList<>(1)).add(each);
        }
        ofName.computeIfAbsent(each.settled().name(), any -> new ArrayList<>(1)).add(each);
    }

    List<Planned> all() {
        var found = new ArrayList<Planned>();
        planned.forEach(each -> found.add(withParent(each)));
        found.forEach(each -> byDraft.put(each.draft(), each));
        refuseRings(found);
        return found;
    }

    private Planned withParent(Planned each) {
        var written = DraftCheck.blankToNull(each.draft().request().parentUnit());
        if (written == null) {
            return each;
        }
        var profile = each.profile();
        var place = profile == null ? null : profile.regionCode();
        var rows = inFile(each, place, written);
        if (rows.size() == 1 && rows.get(0).existing() == null) {
            return profile == null
                    ? each
                    : new Planned(
                            each.draft(),
                            each.effect(),
                            profile,
                            each.existing(),
                            rows.get(0).draft());
        }
        var units = rows.isEmpty()
                ? existing(place, written)
                : rows.size() == 1
                        ? Optional.ofNullable(rows.get(0).existing()).stream().toList()
                        : List.<Unit>of();
        if (rows.size() > 1) {
            notes.error(each.draft(), "parentUnit", "文件中有多行符合“" + written + "”，请写统一社会信用代码");
        } else if (units.size() > 1) {
            notes.error(each.draft(), "parentUnit", "有多个名为“" + written + "”的单位，请写统一社会信用代码");
        } else if (units.isEmpty()) {
            notes.error(each.draft(), "parentUnit", "没有找到上级单位“" + written + "”");
        } else if (profile != null) {
            return new Planned(
                    each.draft(), each.effect(), profile.under(units.get(0).id()), each.existing(), null);
        }
        return each;
    }

    /** By code, by name in the same place, or by name anywhere in the file. */
    private List<Planned> inFile(Planned self, @Nullable String place, String written) {
        var byCode = others(self, ofCode.get(Uscc.of(written).text()));
        if (!byCode.isEmpty()) {
            return byCode;
        }
        var named = others(self, ofName.get(written));
        var near = named.stream()
                .filter(p -> p.settled().regionCode().equals(place))
                .toList();
        return near.isEmpty() ? named : near;
    }

    private static List<Planned> others(Planned self, @Nullable List<Planned> found) {
        return found == null
                ? List.of()
                : found.stream().filter(p -> !p.draft().equals(self.draft())).toList();
    }

    /** By id, by code, by name in the same place, or by name anywhere in the caller's part: one, several or none. */
    private List<Unit> existing(@Nullable String place, String written) {
        var byId = known.byId(written).filter(this::mine);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        var byCode =
                known.withUscc(Uscc.of(written)).stream().filter(this::mine).toList();
        if (byCode.size() == 1) {
            return byCode;
        }
        var named = known.named(written).stream().filter(this::mine).toList();
        var near = named.stream()
                .filter(unit -> unit.profile().regionCode().equals(place))
                .toList();
        return near.isEmpty() ? named : near.subList(0, 1);
    }

    private boolean mine(Unit unit) {
        return known.mine(unit.profile().regionCode());
    }

    private void refuseRings(List<Planned> found) {
        var tops = new HashMap<Planned, UUID>();
        for (var each : found) {
            top(each).ifPresent(top -> tops.put(each, top));
        }
        var above = known.above(tops.values());
        tops.forEach((each, top) -> {
            var unit = DraftCheck.idOf(each);
            if (unit.isPresent() && above.getOrDefault(top, Set.of()).contains(unit.get())) {
                notes.error(each.draft(), "parentUnit", "上级单位不能是自己或自己的下级");
            }
        });
    }

    /** The unit outside the file that the row hangs under at last; none, with an error, when it hangs under itself. */
    private Optional<UUID> top(Planned start) {
        var seen = new HashSet<Draft>();
        @Nullable Planned at = start;
        while (at != null && at.parent() != null) {
            if (at.parent().equals(start.draft())) {
                notes.error(start.draft(), "parentUnit", "上级单位互相引用，形成循环");
                return Optional.empty();
            }
            if (!seen.add(at.draft())) {
                return Optional.empty();
            }
            at = byDraft.get(at.parent());
        }
        return start.existing() == null || at == null || at.profile() == null
                ? Optional.empty()
                : Optional.ofNullable(at.profile().parentUnitId());
    }
}
