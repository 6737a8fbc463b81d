package cn.mingquan.registry.template;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** Fills a new tenant from its category template: every module its own section, all in one tenant transaction. */
@Dependent
public class TemplateFilling {

    private final Bundles bundles;
    private final Tenants tenants;
    private final Iterable<TemplateSection> sections;
    private final AuditTrail audit;

    @Inject
    TemplateFilling(Bundles bundles, Tenants tenants, Instance<TemplateSection> sections, AuditTrail audit) {
        this(bundles, tenants, (Iterable<TemplateSection>) sections, audit);
    }

    TemplateFilling(Bundles bundles, Tenants tenants, Iterable<TemplateSection> sections, AuditTrail audit) {
        this.bundles = bundles;
        this.tenants = tenants;
        this.sections = sections;
        this.audit = audit;
    }

    /**
     * Idempotent: what an interrupted onboarding has already written stays as it is, and a version is recorded once.
     *
     * @return the bundle used, whose code and version the registry keeps with the unit
     */
    public Bundle fill(Tenant tenant, String templateCode) {
        var bundle = bundles.get(templateCode);
        return tenants.within(tenant, () -> {
            for (var section : sections) {
                section.fill(bundle.section(section.key()));
            }
            audit.recordOnce(
                    "template.fill",
                    "template",
                    bundle.name(),
                    Map.of("template", bundle.code(), "version", bundle.version()));
            return bundle;
        });
    }
}
