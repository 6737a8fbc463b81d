package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.Download;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.documents.PdfDocument;
import cn.mingquan.platform.documents.WordDocument;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.AddressBook;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit sees who is exposed to which risks and does what about them, and prints the cards that they sign. */
@Path("risk-persons")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PersonResource {

    /** Cards in one file: its pages are set in memory as a whole. */
    private static final int MOST = 100;

    private final Persons persons;
    private final PersonCards cards;
    private final Pledges pledges;
    private final AddressBook addresses;
    private final ImportSlots slots;
    private final AuditTrail audit;

    @Inject
    PersonResource(
            Persons persons,
            PersonCards cards,
            Pledges pledges,
            AddressBook addresses,
            ImportSlots slots,
            AuditTrail audit) {
        this.persons = persons;
        this.cards = cards;
        this.pledges = pledges;
        this.addresses = addresses;
        this.slots = slots;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PersonPage list(@BeanParam PersonFilter filter, @Valid @BeanParam PageQuery page) {
        return persons.page(filter, page);
    }

    @GET
    @Path("card")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PersonCard card(@QueryParam("name") @DefaultValue("") String name) {
        return cards.get(name.strip());
    }

    /**
     * The cards as pages.
     *
     * @param name whose; without it those of everybody who is looked for
     */
    @GET
    @Path("cards")
    @Produces({PdfDocument.TYPE, WordDocument.TYPE})
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response cards(
            @QueryParam("name") @Nullable String name,
            @BeanParam PersonFilter filter,
            @QueryParam("format") @DefaultValue("PDF") CardFormat format) {
        var chosen = name == null || name.isBlank() ? all(filter) : List.of(cards.get(name.strip()));
        var unit = addresses
                .find(Scopes.requireTenant().unitId())
                .map(AddressBook.Address::name)
                .orElse("");
        return slots.use(() -> {
            var pledge = pledges.get();
            var pages = chosen.stream()
                    .map(card -> new PrintedCard(unit, card, pledge).pages())
                    .toList();
            var out = new ByteArrayOutputStream();
            format.write(PrintedCard.TITLE, pages, out);
            return Download.of(
                    unit + PrintedCard.TITLE + "." + format.extension(),
                    "cards." + format.extension(),
                    format.mediaType(),
                    out.toByteArray());
        });
    }

    private List<PersonCard> all(PersonFilter filter) {
        var names = persons.names(filter, MOST + 1);
        if (names.isEmpty()) {
            throw new Problem(PersonProblem.RISK_PERSON_NOT_FOUND, "没有符合条件的人员。");
        }
        if (names.size() > MOST) {
            throw new Problem(PersonProblem.CARDS_TOO_MANY, "一次至多生成 " + MOST + " 人的风险卡。请先按科室或者姓名筛选。");
        }
        return cards.read(names);
    }

    @GET
    @Path("pledge")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PledgeView pledge() {
        return pledges.get();
    }

    @PUT
    @Path("pledge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PledgeView keep(@Valid @NotNull Pledge input, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var unit = Scopes.requireTenant().unitId();
        var kept = pledges.keep(input, ifMatch);
        audit.record("pledge.changed", "unit", unit, "承诺书", Map.of("text", kept.text()));
        return kept;
    }
}
