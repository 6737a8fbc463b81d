package cn.mingquan.catalogue.discretion.search;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows beside a power how its discretion is bound. */
@Path("powers")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PowerDiscretionResource {

    private final StandardSearch search;
    private final Clock clock;

    @Inject
    PowerDiscretionResource(StandardSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** @param day {@code 2026-11-22}; today when absent */
    @GET
    @Path("{id}/discretion")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PowerDiscretion discretion(@PathParam("id") UUID id, @QueryParam("day") @Nullable String day) {
        return search.ofPower(id, day == null || day.isBlank() ? LocalDate.now(clock) : parsed(day.strip()));
    }

    private static LocalDate parsed(String day) {
        try {
            var date = LocalDate.parse(day);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException notADay) {
            // told below together with what is out of range
        }
        throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。").with("day", "应为 2026-11-22 这样的日期");
    }
}
