package cn.mingquan.registry.template;

import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists versions, and counts the units that have them: by the registry, without going into a single unit. */
@Dependent
public class VersionList {

    private final Sql sql;

    @Inject
    public VersionList(Sql sql) {
        this.sql = sql;
    }

    List<TemplateVersionRow> of(String template) {
        return sql.list(
                "select version, note, made_by, published_at, updated_at, (select count(*) from unit u"
                        + " where u.template_code = v.template and u.template_version = v.version and u.state <> 'ERASED')"
                        + " from template_version v where template = ? order by " + TemplateVersions.LATEST_FIRST,
                row -> {
                    var published = row.getObject(4, OffsetDateTime.class);
                    return new TemplateVersionRow(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            published == null ? null : published.toInstant(),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getLong(6));
                },
                template);
    }

    Map<String, TemplateCounts> counts() {
        var counts = new HashMap<String, TemplateCounts>();
        sql.list(
                "select l.template, count(u.id), count(u.id) filter (where u.template_version is distinct from l.version),"
                        + " exists (select 1 from template_version d where d.template = l.template and d.state = 'DRAFT')"
                        + " from (select distinct on (template) template, version from template_version"
                        + " where state = 'PUBLISHED' order by template, " + TemplateVersions.LATEST_FIRST + ") l"
                        + " left join unit u on u.template_code = l.template and u.state <> 'ERASED'"
                        + " group by l.template, l.version",
                row -> counts.put(
                        row.getString(1), new TemplateCounts(row.getLong(2), row.getLong(3), row.getBoolean(4))));
        return counts;
    }

    /** The version before, if there is one. */
    @Nullable
    String before(String template, String version) {
        var published = of(template).stream()
                .filter(row -> row.publishedAt() != null)
                .map(TemplateVersionRow::version)
                .toList();
        var at = published.indexOf(version);
        return at < 0 || at + 1 == published.size() ? null : published.get(at + 1);
    }
}
