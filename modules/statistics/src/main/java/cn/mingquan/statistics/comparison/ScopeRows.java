package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.Jurisdictions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's scopes: the jurisdictions that its body has today. */
@Dependent
class ScopeRows {

    private final TenantDirectory directory;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    @Inject
    ScopeRows(TenantDirectory directory, Jurisdictions jurisdictions, Clock clock) {
        this.directory = directory;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** @param body the code of the caller's own unit, from the verified token */
    List<ScopeRow> of(Optional<String> body) {
        return body
                .flatMap(directory::find)
                .map(entry -> jurisdictions.of(entry.tenant().unitId(), LocalDate.now(clock)))
                .orElse(List.of())
                .stream()
                .map(ScopeRows::row)
                .toList();
    }

    /** @param id the body's first scope when absent */
    ScopeRow get(Optional<String> body, @Nullable UUID id) {
        return of(body).stream()
                .filter(scope -> id == null || scope.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ComparisonProblem.SCOPE_NOT_FOUND, id == null ? "您所在单位目前没有监督范围。" : "该监督范围不存在、已失效，或不属于您所在单位。"));
    }

    private static ScopeRow row(Jurisdiction jurisdiction) {
        boolean list = jurisdiction.kind() == Jurisdiction.Kind.UNITS;
        var line = jurisdiction.kind() == Jurisdiction.Kind.LINE ? jurisdiction.sectorLine() : null;
        return new ScopeRow(
                jurisdiction.id(),
                jurisdiction.kind().name(),
                jurisdiction.label(),
                list ? null : jurisdiction.regionCode(),
                line == null ? "" : line,
                list ? jurisdiction.units() : List.of());
    }
}
