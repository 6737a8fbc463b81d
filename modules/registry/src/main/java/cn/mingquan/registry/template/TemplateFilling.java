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

    private final Tenants tenants;
    private final Iterable<TemplateSection> sections;
    private final AuditTrail audit;

    @Inject
    TemplateFilling(Tenants tenants, Instance<TemplateSection> sections, AuditTrail audit) {
        this(tenants, (Iterable<TemplateSection>) sections, audit);
    }

    public TemplateFilling(Tenants tenants, Iterable<TemplateSection> sections, AuditTrail audit) {
        this.tenants = tenants;
        this.sections = sections;
        this.audit = audit;
    }

    /** Idempotent: what an interrupted onboarding has already written stays as it is, and a version is recorded once. */
    public Bundle fill(Tenant tenant, Bundle bundle) {
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
