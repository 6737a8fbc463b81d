package cn.mingquan.registry.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.RegistryDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TemplateVersionsTest {

    private final RegistryDatabase database = new RegistryDatabase();
    private final Tenants tenants = database.tenants();
    private final Sql sql = database.sql();
    private final Bundles bundles = new Bundles();
    private final TemplateVersions versions = new TemplateVersions(sql, new ReadBundles());
    private final PackagedTemplates packaged = new PackagedTemplates(tenants, sql, bundles, Clock.systemUTC());

    @Test
    void packaged_templates_are_published_once_and_read_as_they_were_written() {
        List<String> first = platform(packaged::addMissing);
        List<String> again = platform(packaged::addMissing);
        List<Bundle> latest = platform(() -> versions.latest());

        assertThat(first).hasSize(bundles.all().size());
        assertThat(again).isEmpty();
        assertThat(latest).containsExactlyInAnyOrderElementsOf(bundles.all());
    }

    @Test
    void a_new_unit_gets_the_latest_version_of_its_category_and_ten_comes_after_nine() {
        platform(packaged::addMissing);
        publish("2026.9");
        publish("2026.10");

        assertThat(platform(() -> versions.forCategory("ENFORCEMENT")).version())
                .isEqualTo("2026.10");
        assertThatThrownBy(() -> platform(() -> versions.forCategory("NONE"))).isInstanceOf(Problem.class);
    }

    @Test
    void a_draft_is_no_version_yet() {
        platform(packaged::addMissing);
        sql.change("insert into platform.template_version (template, version, unit_category, state, source, made_by,"
                + " updated_at) values ('enforcement', '2099.1', 'ENFORCEMENT', 'DRAFT', '', '管理员', now())");

        assertThat(platform(() -> versions.latest("enforcement")).version())
                .isEqualTo(bundles.get("enforcement").version());
        Optional<Bundle> found = platform(() -> versions.find("enforcement", "2099.1"));
        assertThat(found).isEmpty();
    }

    @Test
    void a_unit_whose_version_was_never_kept_still_sees_a_template() {
        platform(packaged::addMissing);

        Optional<Bundle> seen = platform(() -> versions.of("enforcement", "2025.1"));
        Optional<Bundle> base = platform(() -> versions.baseOf("enforcement", "2025.1"));
        Optional<Bundle> none = platform(() -> versions.of("", ""));

        assertThat(seen).contains(bundles.get("enforcement"));
        assertThat(base).map(Bundle::version).contains("2025.1");
        assertThat(base).map(bundle -> bundle.items("risks", "levels")).contains(List.of());
        assertThat(none).isEmpty();
    }

    @Test
    void a_unit_reads_versions_and_writes_none() {
        platform(packaged::addMissing);
        var unit = database.postgres().newTenant();

        assertThat(tenants.within(unit, () -> versions.latest("other")).code()).isEqualTo("other");
        assertThatThrownBy(
                        () -> tenants.within(unit, () -> sql.change("update platform.template_version set note = '改'")))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("permission");
    }

    private void publish(String version) {
        platform(() -> sql.change(
                "insert into template_version (template, version, unit_category, state, source, content, made_by,"
                        + " published_at, updated_at) select template, ?, unit_category, state, source,"
                        + " replace(content::text, ?, ?)::json, made_by, published_at, updated_at from template_version"
                        + " where template = 'enforcement' and version = ?",
                version,
                '"' + bundles.get("enforcement").version() + '"',
                '"' + version + '"',
                bundles.get("enforcement").version()));
    }

    private <T> T platform(Supplier<T> work) {
        return tenants.asPlatform(work::get);
    }
}
