package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit says which of its bodies decides levels. */
@Path("risk-catalogue-approval-rule")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ApprovalRuleResource {

    private final ApprovalRules rules;
    private final AuditTrail audit;

    @Inject
    ApprovalRuleResource(ApprovalRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ApprovalRuleView get() {
        return rules.get();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ApprovalRuleView keep(@Valid @NotNull ApprovalRule rule, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = rules.get();
        var after = rules.keep(rule, ifMatch);
        audit.record(
                "risk-catalogue.rule-changed",
                "setting",
                Scopes.requireTenant().unitId(),
                "风险等级目录审定办法",
                Changes.between(fields(before), fields(after)));
        return after;
    }

    private static Map<String, Object> fields(ApprovalRuleView rule) {
        return Map.of("approvalBody", rule.body(), "moderationFirst", rule.moderationFirst());
    }
}
