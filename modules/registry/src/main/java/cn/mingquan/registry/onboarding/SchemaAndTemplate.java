package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.schema.SchemaProvisioning;
import cn.mingquan.registry.template.TemplateFilling;
import cn.mingquan.registry.template.TemplateVersions;
import cn.mingquan.registry.unit.Unit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A unit's schema and role, and the content of its category's template in it. */
@Dependent
class SchemaAndTemplate implements Provisioning {

    private final SchemaProvisioning schemas;
    private final TemplateFilling filling;
    private final TemplateVersions versions;
    private final Tenants tenants;

    @Inject
    SchemaAndTemplate(SchemaProvisioning schemas, TemplateFilling filling, TemplateVersions versions, Tenants tenants) {
        this.schemas = schemas;
        this.filling = filling;
        this.versions = versions;
        this.tenants = tenants;
    }

    @Override
    public void makeSchema(Unit unit) {
        schemas.create(unit.code());
    }

    @Override
    public Filled fillTemplate(Unit unit) {
        var category = unit.profile().category();
        var bundle = filling.fill(unit.tenant(), tenants.asPlatform(() -> versions.forCategory(category)));
        return new Filled(bundle.code(), bundle.name(), bundle.version());
    }
}
