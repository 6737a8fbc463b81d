package cn.mingquan.registry.unit;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.registry.region.Areas;
import cn.mingquan.registry.uscc.Uscc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a unit's profile: checked, recorded, and told to the figures. */
@Dependent
class UnitEditing {

    private final Units units;
    private final CodeLists lists;
    private final Areas areas;
    private final AuditTrail audit;
    private final FigureChanges figures;

    @Inject
    UnitEditing(Units units, CodeLists lists, Areas areas, AuditTrail audit, FigureChanges figures) {
        this.units = units;
        this.lists = lists;
        this.areas = areas;
        this.audit = audit;
        this.figures = figures;
    }

    void edit(Unit unit, EditUnit request, long version) {
        requireListed(lists.unitCategories(), request.category(), "category");
        if (request.sectorLine() != null) {
            requireListed(lists.sectorLines(), request.sectorLine(), "sectorLine");
        }
        requireParent(unit.id(), request.parentUnitId());
        var before = unit.profile();
        var after = profile(before, request);
        requireFreeName(unit.id(), after);
        units.change(unit.id(), after, version);
        audit.record("unit.edited", "unit", unit.id(), after.name(), new Profile.Edited(before, after));
        figures.changed(unit.tenant(), "unit");
    }

    private static Profile profile(Profile before, EditUnit request) {
        return new Profile(
                request.name().strip(),
                request.uscc() == null || request.uscc().isBlank()
                        ? null
                        : Uscc.of(request.uscc()).text(),
                before.regionCode(),
                request.level(),
                request.parentUnitId(),
                request.category(),
                request.sectorLine(),
                request.vertical(),
                request.establishment(),
                request.staff(),
                blankToNull(request.contactName()),
                blankToNull(request.contactPhone()),
                before.oversight());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireListed(List<CodeLists.Code> list, String code, String field) {
        if (list.stream().noneMatch(entry -> entry.code().equals(code))) {
            throw new Problem(UnitProblem.UNIT_CODE_UNKNOWN, "请从列表中选择。").with(field, "不在列表中");
        }
    }

    private void requireParent(UUID unit, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        var seen = units.find(parent).filter(p -> areas.holds(p.profile().regionCode()));
        if (seen.isEmpty()) {
            throw new Problem(UnitProblem.UNIT_PARENT_REFUSED, "没有这个上级单位。").with("parentUnitId", "没有这个单位");
        }
        if (parent.equals(unit) || units.below(unit, parent)) {
            throw new Problem(UnitProblem.UNIT_PARENT_REFUSED, "上级单位不能是自己或自己的下级。").with("parentUnitId", "会形成循环");
        }
    }

    private void requireFreeName(UUID unit, Profile after) {
        var taken = units.named(List.of(after.name())).stream()
                .anyMatch(other ->
                        !other.id().equals(unit) && other.profile().regionCode().equals(after.regionCode()));
        if (taken) {
            throw new Problem(UnitProblem.UNIT_NAME_TAKEN, "同一区划下已有“" + after.name() + "”。").with("name", "已有同名单位");
        }
    }
}
