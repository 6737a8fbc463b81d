package cn.mingquan.registry.intake;

import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.jurisdiction.JurisdictionRequest;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.CodeLists;
import cn.mingquan.registry.unit.Units;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a body shall oversee exists and lies inside the caller's part of the tree. */
@Dependent
public class JurisdictionCheck {

    private final Regions regions;
    private final Units units;
    private final CodeLists lists;

    @Inject
    public JurisdictionCheck(Regions regions, Units units, CodeLists lists) {
        this.regions = regions;
        this.units = units;
        this.lists = lists;
    }

    /** Errors are about the whole row: the file has no column for this. */
    void check(Draft draft, Findings findings, Collection<String> roots) {
        var wanted = draft.request().jurisdictions();
        if (wanted == null) {
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            var reason = refusal(wanted.get(i), roots);
            if (reason != null) {
                findings.error(draft.sheet(), draft.row(), null, "第 " + (i + 1) + " 项监督范围：" + reason);
            }
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
