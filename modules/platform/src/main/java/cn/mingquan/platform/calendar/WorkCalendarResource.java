package cn.mingquan.platform.calendar;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The calendar by which working days are counted. Everybody may look; the province keeps it. */
@Path("work-calendar")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class WorkCalendarResource {

    private final ProvinceCalendar calendar;

    @Inject
    WorkCalendarResource(ProvinceCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.AREA_ADMIN,
        Roles.AGENCY_LEAD,
        Roles.AGENCY_STAFF,
        Roles.OVERSEER,
        Roles.SECURITY_ADMIN,
        Roles.AUDIT_ADMIN
    })
    public CalendarYearRows list() {
        return calendar.list();
    }

    @GET
    @Path("{year}")
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.AREA_ADMIN,
        Roles.AGENCY_LEAD,
        Roles.AGENCY_STAFF,
        Roles.OVERSEER,
        Roles.SECURITY_ADMIN,
        Roles.AUDIT_ADMIN
    })
    public CalendarYearView get(@PathParam("year") int year) {
        return calendar.get(year);
    }

    /** Sets a year as a whole. The setting before stays on record; {@code If-Match} names its version, 0 for none. */
    @PUT
    @Path("{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public CalendarYearView set(
            @PathParam("year") int year,
            @Valid @NotNull SetCalendarYear input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return calendar.set(year, input, ifMatch);
    }
}
