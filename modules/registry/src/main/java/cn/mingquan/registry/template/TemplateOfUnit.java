package cn.mingquan.registry.template;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.OwnTemplate;
import cn.mingquan.platform.templates.UnitTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks the unit up in the registry, where a tenant sees its own row only. */
@Dependent
public class TemplateOfUnit implements OwnTemplate {

    private final Sql sql;
    private final TemplateVersions versions;

    @Inject
    public TemplateOfUnit(Sql sql, TemplateVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    @Override
    public Optional<UnitTemplate> find() {
        record Unit(String name, String sectorLine, String template, String version) {}
        return sql.first(
                        "select name, coalesce(sector_line, ''), coalesce(template_code, ''),"
                                + " coalesce(template_version, '') from platform.unit"
                                + " where code = substr(current_user, 3)",
                        row -> new Unit(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .flatMap(unit -> versions.of(unit.template(), unit.version())
                        .map(bundle -> new UnitTemplate(
                                bundle.code(),
                                bundle.version(),
                                bundle.name(),
                                unit.name(),
                                unit.sectorLine(),
                                bundle.content())));
    }
}
