package cn.mingquan.registry.onboarding;

import cn.mingquan.registry.schema.SchemaProvisioning;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.TemplateFilling;
import cn.mingquan.registry.unit.Unit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A unit's schema and role, and the content of its category's template in it. */
@Dependent
class SchemaAndTemplate implements Provisioning {

    private final SchemaProvisioning schemas;
    private final TemplateFilling filling;
    private final Bundles bundles;

    @Inject
    SchemaAndTemplate(SchemaProvisioning schemas, TemplateFilling filling, Bundles bundles) {
        this.schemas = schemas;
        this.filling = filling;
        this.bundles = bundles;
    }

    @Override
    public void makeSchema(Unit unit) {
        schemas.create(unit.code());
    }

    @Override
    public Filled fillTemplate(Unit unit) {
        var bundle = bundles.forCategory(unit.profile().category());
        filling.fill(unit.tenant(), bundle.code());
        return new Filled(bundle.code(), bundle.name(), bundle.version());
    }
}
