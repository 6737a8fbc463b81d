package cn.mingquan.registry.template;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The published versions of the category templates (S1-58). Read by the platform and by every unit; what was published is
 * never changed, so that it is read and parsed once.
 */
@Dependent
public class TemplateVersions {

    /** A version's number as it counts: 2026.10 comes after 2026.9. */
    public static final String LATEST_FIRST =
            "split_part(version, '.', 1)::int desc, split_part(version, '.', 2)::int desc";

    /** Whether a version is the same as another one, or came after it. */
    public static boolean reached(String version, String other) {
        return number(version) >= number(other);
    }

    private static int number(String version) {
        var parts = version.split("\\.", 2);
        return parts.length < 2 ? 0 : Integer.parseInt(parts[0]) * 1_000 + Integer.parseInt(parts[1]);
    }

    private static final String LATEST = "select distinct on (template) template, version, unit_category"
            + " from platform.template_version where state = 'PUBLISHED' order by template, " + LATEST_FIRST;

    private record Key(String template, String version) {}

    private record Published(Key key, String unitCategory) {}

    private final Sql sql;
    private final ReadBundles read;

    @Inject
    public TemplateVersions(Sql sql, ReadBundles read) {
        this.sql = sql;
        this.read = read;
    }

    /** The latest version of each template. */
    public List<Bundle> latest() {
        return published().stream().map(version -> get(version.key())).toList();
    }

    /** @throws Problem 404 when there is no such template */
    public Bundle latest(String template) {
        return known(template).orElseThrow(() -> missing(template));
    }

    /**
     * What a unit of this category gets at onboarding.
     *
     * @throws Problem 404 when no template is meant for the category
     */
    public Bundle forCategory(String unitCategory) {
        return published().stream()
                .filter(version -> version.unitCategory().equals(unitCategory))
                .findFirst()
                .map(version -> get(version.key()))
                .orElseThrow(
                        () -> new Problem(TemplateProblem.TEMPLATE_NOT_FOUND, "单位类别“" + unitCategory + "”没有对应的模板"));
    }

    public Optional<Bundle> find(String template, String version) {
        return find(new Key(template, version));
    }

    /** What a unit sees of its template: its own version; where that was never kept here, the latest. */
    Optional<Bundle> of(String template, String version) {
        return find(template, version).or(() -> known(template));
    }

    /** The base a unit compares with: its own version; where that was never kept here, nothing of a template. */
    public Optional<Bundle> baseOf(String template, String version) {
        return find(template, version).or(() -> known(template)
                .map(latest -> new Bundle(
                        template, version, latest.name(), latest.unitCategory(), JsonValue.EMPTY_JSON_OBJECT)));
    }

    private Optional<Bundle> known(String template) {
        return published().stream()
                .filter(version -> version.key().template().equals(template))
                .findFirst()
                .map(version -> get(version.key()));
    }

    private List<Published> published() {
        return sql.list(LATEST, row -> new Published(new Key(row.getString(1), row.getString(2)), row.getString(3)));
    }

    private Bundle get(Key key) {
        return find(key).orElseThrow(() -> missing(key.template()));
    }

    private Optional<Bundle> find(Key key) {
        return read.get(
                key.template(),
                key.version(),
                () -> sql.first(
                        "select content::text from platform.template_version where template = ? and version = ?"
                                + " and state = 'PUBLISHED'",
                        row -> Bundle.of(Json.read(row.getString(1), JsonObject.class)),
                        key.template(),
                        key.version()));
    }

    public static Problem missing(String template) {
        return new Problem(TemplateProblem.TEMPLATE_NOT_FOUND, "没有编号为“" + template + "”的模板");
    }
}
