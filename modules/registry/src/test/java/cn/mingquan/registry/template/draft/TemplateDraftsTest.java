package cn.mingquan.registry.template.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateDifference;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.ReadBundles;
import cn.mingquan.registry.template.TemplateVersions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateDraftsTest {

    private static final String SOURCE =
            """
            template: enforcement
            version: "2026.4"
            name: 综合执法类
            unitCategory: ENFORCEMENT
            description: 说明
            scope: OWN_ORG
            origin: 来源
            catalogue:
              powerCategories:
                - {code: "02", label: 行政处罚, national: "02", sort: 10}
              holderLayers:
                - {code: TOP_LEADER, who: 局长}
                - {code: LEADERSHIP_MEMBER, who: 副局长}
                - {code: MIDDLE_HEAD, who: 科长}
                - {code: STAFF, who: 科员}
              customFields: []
              typicalPowers: []
            risks:
              levels:
                - {code: "1", label: 一级, colour: "#CF1322", severity: 1, sort: 1}
                - {code: "2", label: 二级, colour: "#FA8C16", severity: 2, sort: 2}
                - {code: "3", label: 三级, colour: "#FADB14", severity: 3, sort: 3}
              kinds:
                - {code: POWER, label: 权力风险, sort: 1}
              typicalPoints: []
            """;

    private final RegistryDatabase database = new RegistryDatabase();
    private final Sql sql = database.sql();
    private final Bundles bundles = new Bundles();
    private final TemplateVersions versions = new TemplateVersions(sql, new ReadBundles());
    private final TemplateDrafts drafts = at("2026-11-23T00:00:00Z");

    private TemplateDrafts at(String instant) {
        return new TemplateDrafts(sql, versions, bundles, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @BeforeEach
    void publish() {
        sql.change(
                "insert into platform.template_version (template, version, unit_category, state, source, content, made_by,"
                        + " published_at, updated_at) values ('enforcement', '2026.4', 'ENFORCEMENT', 'PUBLISHED', ?, ?::json,"
                        + " '系统', now(), now())",
                SOURCE,
                bundles.read("x", SOURCE).content().toString());
    }

    @Test
    void a_draft_begins_as_the_latest_version_under_the_next_number() {
        var draft = drafts.begin("enforcement");

        assertThat(draft.version()).isEqualTo("2026.5");
        assertThat(draft.basedOn()).isEqualTo("2026.4");
        assertThat(draft.text()).isEqualTo(SOURCE.replace("2026.4", "2026.5"));
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.differences().kept()).isEmpty();
    }

    @Test
    void versions_begin_anew_with_the_year() {
        assertThat(at("2026-12-31T16:00:00Z").begin("enforcement").version()).isEqualTo("2027.1");
    }

    @Test
    void there_is_one_draft_at_a_time() {
        drafts.begin("enforcement");

        refused(() -> drafts.begin("enforcement"), "已有一个草稿");
        refused(() -> drafts.begin("nothing"), "没有编号");
    }

    @Test
    void what_is_wrong_is_kept_and_told_by_line_and_stops_publishing() {
        drafts.begin("enforcement");

        var saved = save("severity: 1", "severity: 9");

        assertThat(saved.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(20);
            assertThat(fault.reason()).contains("risks.levels[0].severity").contains("9");
        });
        assertThat(drafts.get("enforcement").text()).contains("severity: 9");
        refused(() -> publish(saved.edition()), "还有 1 处错误");
    }

    @Test
    void text_that_is_no_yaml_is_told_too() {
        drafts.begin("enforcement");

        assertThat(save("kinds:", "kinds: [").faults()).isNotEmpty();
    }

    @Test
    void a_draft_stays_what_it_is_a_draft_of() {
        drafts.begin("enforcement");

        assertThat(save("version: \"2026.5\"", "version: \"2026.9\"").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("2026.5"));
    }

    @Test
    void what_was_published_is_the_latest_and_the_draft_is_gone() {
        drafts.begin("enforcement");
        var saved = save("label: 行政处罚", "label: 行政处罚权");

        assertThat(saved.differences().kept())
                .singleElement()
                .extracting(TemplateDifference::base, TemplateDifference::theirs)
                .containsExactly("行政处罚", "行政处罚权");
        publish(saved.edition());

        assertThat(versions.latest("enforcement").version()).isEqualTo("2026.5");
        assertThat(versions.find("enforcement", "2026.4")).isPresent();
        refused(() -> drafts.get("enforcement"), "没有草稿");
        assertThat(drafts.begin("enforcement").version()).isEqualTo("2026.6");
    }

    @Test
    void a_draft_without_a_difference_is_not_published() {
        refused(() -> publish(drafts.begin("enforcement").edition()), "内容相同");
    }

    @Test
    void nobody_overwrites_publishes_or_discards_what_he_has_not_seen() {
        drafts.begin("enforcement");
        save("label: 行政处罚", "label: 行政处罚权");

        refused(() -> drafts.save("enforcement", new SaveDraft("x"), "\"1\""), "");
        refused(() -> publish(1), "");
        refused(() -> drafts.discard("enforcement", "\"1\""), "");
        assertThat(drafts.get("enforcement").edition()).isEqualTo(2);
    }

    @Test
    void a_discarded_draft_leaves_the_published_version() {
        drafts.begin("enforcement");
        drafts.discard("enforcement", "\"1\"");

        refused(() -> drafts.get("enforcement"), "没有草稿");
        assertThat(versions.latest("enforcement").version()).isEqualTo("2026.4");
    }

    private TemplateDraft save(String what, String with) {
        var draft = drafts.get("enforcement");
        return drafts.save(
                "enforcement", new SaveDraft(draft.text().replace(what, with)), "\"" + draft.edition() + "\"");
    }

    private void publish(long edition) {
        drafts.publish("enforcement", "说明", "\"" + edition + "\"");
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(Problem.class).hasMessageContaining(words);
    }
}
