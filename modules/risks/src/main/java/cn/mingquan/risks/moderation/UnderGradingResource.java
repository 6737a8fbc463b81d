package cn.mingquan.risks.moderation;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A moderating body asks which units grade too low (S4-22). */
@Path("under-grading")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class UnderGradingResource {

    private static final int MOST_SHOWN = 50;

    private final PeerGradings gradings;

    @Inject
    UnderGradingResource(PeerGradings gradings) {
        this.gradings = gradings;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public UnderGradingView list() {
        var units = gradings.units();
        var named = units.stream().collect(Collectors.toMap(PeerGradings.Compared::unit, Function.identity()));
        var items = UnderGrading.of(gradings.powers()).stream()
                .map(outlier -> told(Objects.requireNonNull(named.get(outlier.unit())), outlier))
                .toList();
        return new UnderGradingView(units.size(), UnderGrading.FEWEST_PEERS, items);
    }

    private static UnderGradedUnit told(PeerGradings.Compared unit, UnderGrading.Outlier outlier) {
        return new UnderGradedUnit(
                unit.filing(),
                unit.name(),
                outlier.matched(),
                outlier.lower().size(),
                outlier.lower().stream()
                        .limit(MOST_SHOWN)
                        .map(power ->
                                new UnderGradedPower(power.name(), power.severity(), power.median(), power.peers()))
                        .toList());
    }
}
