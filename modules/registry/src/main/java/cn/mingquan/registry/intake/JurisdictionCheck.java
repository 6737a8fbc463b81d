package cn.mingquan.registry.intake;

import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.Jurisdictions;
import cn.mingquan.registry.jurisdiction.JurisdictionRequest;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.CodeLists;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a body shall oversee exists and lies inside the caller's part of the tree. What reaches beyond it was given
 * from above: it stays, and only those above take it away.
 */
@Dependent
public class JurisdictionCheck {

    private final Regions regions;
    private final Units units;
    private final CodeLists lists;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    @Inject
    public JurisdictionCheck(Regions regions, Units units, CodeLists lists, Jurisdictions jurisdictions, Clock clock) {
        this.regions = regions;
        this.units = units;
        this.lists = lists;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Errors are about the whole row: the file has no column for this.
     *
     * @param self the unit that a form edits
     */
    void check(Draft draft, Findings findings, Collection<String> roots, @Nullable Unit self) {
        var held = self == null ? List.<Jurisdiction>of() : jurisdictions.of(self.id(), LocalDate.now(clock));
        var asked = draft.request().jurisdictions();
        var wanted = asked == null ? List.<JurisdictionRequest>of() : asked;
        for (int i = 0; i < wanted.size(); i++) {
            var request = wanted.get(i);
            var reason = held.stream().anyMatch(request::asksFor) ? null : refusal(request, roots);
            if (reason != null) {
                findings.error(draft.sheet(), draft.row(), null, "第 " + (i + 1) + " 项监督范围：" + reason);
            }
        }
        var none = Boolean.FALSE.equals(draft.request().oversight());
        if (none || asked != null) {
            held.stream()
                    .filter(each -> none || wanted.stream().noneMatch(request -> request.asksFor(each)))
                    .filter(each -> refusal(JurisdictionRequest.of(each), roots) != null)
                    .forEach(each -> findings.error(
                            draft.sheet(), draft.row(), null, "监督范围“" + each.label() + "”由上级指定，超出您负责的范围，不能撤销"));
        }
    }

    private @Nullable String refusal(JurisdictionRequest wanted, Collection<String> roots) {
        if (wanted.kind() == null) {
            return "请选择监督方式";
        }
        if (wanted.kind() == Jurisdiction.Kind.UNITS) {
            return listRefusal(wanted.listed(), roots);
        }
        var region = wanted.regionCode();
        if (region == null || !regions.inside(region, roots)) {
            return "请选择您负责范围内的区划";
        }
        if (wanted.kind() == Jurisdiction.Kind.LINE
                && lists.sectorLines().stream().noneMatch(line -> line.code().equals(wanted.sectorLine()))) {
            return "请选择条线";
        }
        return null;
    }

    private @Nullable String listRefusal(List<UUID> listed, Collection<String> roots) {
        if (listed.isEmpty()) {
            return "请至少选择一个单位";
        }
        var found = units.all(listed);
        var places = found.stream().map(unit -> unit.profile().regionCode()).collect(Collectors.toSet());
        var seen = found.size() == Set.copyOf(listed).size()
                && regions.inside(places, roots).containsAll(places);
        return seen ? null : "有的单位不存在或不在您负责的范围内";
    }
}
