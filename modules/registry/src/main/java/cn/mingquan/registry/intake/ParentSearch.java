package cn.mingquan.registry.intake;

import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.uscc.Uscc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the parent each row names: another row of the file, in whatever order, or a unit that is there already. */
final class ParentSearch {

    private final Known known;
    private final Notes notes;
    private final List<Planned> planned;
    private final Map<Draft, Planned> byDraft = new HashMap<>();

    ParentSearch(Known known, Notes notes, List<Planned> planned) {
        this.known = known;
        this.notes = notes;
        this.planned = planned;
        planned.forEach(each -> byDraft.put(each.draft(), each));
    }

    List<Planned> all() {
        var found = new ArrayList<Planned>();
        planned.forEach(each -> found.add(withParent(each)));
        found.forEach(each -> byDraft.put(each.draft(), each));
        found.forEach(this::refuseRing);
        return found;
    }

    private Planned withParent(Planned each) {
        var written = DraftCheck.blankToNull(each.draft().request().parentUnit());
        var profile = each.profile();
        if (written == null || profile == null) {
            return each;
        }
        var rows = inFile(each, profile, written);
        if (rows.size() > 1) {
            notes.error(each.draft(), "parentUnit", "文件中有多行符合“" + written + "”，请写统一社会信用代码");
            return each;
        }
        if (rows.size() == 1 && rows.get(0).existing() == null) {
            return new Planned(
                    each.draft(),
                    each.effect(),
                    profile,
                    each.existing(),
                    rows.get(0).draft());
        }
        var unit = rows.isEmpty()
                ? existing(each, profile, written)
                : Optional.ofNullable(rows.get(0).existing());
        if (unit.isEmpty()) {
            if (!notes.bad(each.draft())) {
                notes.error(each.draft(), "parentUnit", "没有找到上级单位“" + written + "”");
            }
            return each;
        }
        return new Planned(each.draft(), each.effect(), profile.under(unit.get().id()), each.existing(), null);
    }

    /** By code, by name in the same place, or by name anywhere in the file. */
    private List<Planned> inFile(Planned self, Profile profile, String written) {
        var code = Uscc.of(written).text();
        var byCode = others(self).filter(p -> code.equals(p.settled().uscc())).toList();
        if (!byCode.isEmpty()) {
            return byCode;
        }
        var named = others(self).filter(p -> written.equals(p.settled().name())).toList();
        var near = named.stream()
                .filter(p -> p.settled().regionCode().equals(profile.regionCode()))
                .toList();
        return near.isEmpty() ? named : near;
    }

    private Stream<Planned> others(Planned self) {
        return planned.stream().filter(p -> !p.draft().equals(self.draft()) && p.profile() != null);
    }

    private Optional<Unit> existing(Planned each, Profile profile, String written) {
        var byId = known.byId(written).filter(this::mine);
        if (byId.isPresent()) {
            return byId;
        }
        var byCode =
                known.withUscc(Uscc.of(written)).stream().filter(this::mine).toList();
        if (byCode.size() == 1) {
            return Optional.of(byCode.get(0));
        }
        var near = known.named(written, profile.regionCode()).filter(this::mine);
        if (near.isPresent()) {
            return near;
        }
        var named = known.named(written).stream().filter(this::mine).toList();
        if (named.size() > 1) {
            notes.error(each.draft(), "parentUnit", "有多个名为“" + written + "”的单位，请写统一社会信用代码");
            return Optional.empty();
        }
        return named.stream().findFirst();
    }

    private boolean mine(Unit unit) {
        return known.mine(unit.profile().regionCode());
    }

    private void refuseRing(Planned start) {
        var seen = new HashSet<Draft>();
        @Nullable Planned at = start;
        while (at != null && at.parent() != null) {
            if (at.parent().equals(start.draft())) {
                notes.error(start.draft(), "parentUnit", "上级单位互相引用，形成循环");
                return;
            }
            if (!seen.add(at.draft())) {
                return;
            }
            at = byDraft.get(at.parent());
        }
        var unit = DraftCheck.idOf(start);
        var top = at == null || at.profile() == null ? null : at.profile().parentUnitId();
        if (unit.isPresent() && top != null && (unit.get().equals(top) || known.below(unit.get(), top))) {
            notes.error(start.draft(), "parentUnit", "上级单位不能是自己或自己的下级");
        }
    }
}
