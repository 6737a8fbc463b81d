package cn.mingquan.catalogue.flow.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.catalogue.RiskNames;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.workbook.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepImportTest {

    private static final UUID RISK = Ids.next();

    private static final RiskNames RISKS = new RiskNames() {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return ids.contains(RISK) ? Map.of(RISK, "收受礼金") : Map.of();
        }

        @Override
        public Map<String, UUID> coded(Collection<String> codes) {
            return codes.contains("F-1") ? Map.of("F-1", RISK) : Map.of();
        }

        @Override
        public Map<UUID, String> codes(Collection<UUID> ids) {
            return ids.contains(RISK) ? Map.of(RISK, "F-1") : Map.of();
        }
    };

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private StepImport steps;
    private StepExport export;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        var lists = new CatalogueLists(sql, List.of(), new HolderLayers(Optional::empty));
        var records = new UnitRecords(sql, List.of(RISKS));
        imports = new Imports(sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
        steps = new StepImport(sql, lists, records, new AuditTrail(database, Clock.systemUTC()), Clock.systemUTC());
        export = new StepExport(sql, lists, records);
        power("A-1", "发证");
        power("A-2", "年检");
        sql.change(
                "insert into post (id, name, holder_layer, hot_post, holders) values (?, '受理岗', 'STAFF', false, '[]')",
                Ids.next());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void the_steps_of_several_powers_become_a_draft_of_each() {
        var view = check(
                """
                职权编码,职权名称,序号,环节名称,办理内容,职责,承办岗位,办理时限,时限单位,依据类型,依据名称,条款,风险点编码,不相容环节
                A-1,,1,受理,核对材料,执行,受理岗,1,工作日,法律,行政许可法,第三十二条,F-1,2
                ,,2,决定,,决策,,5,日,,,,,
                ,年检,,审查,,,,,,,,,,
                """);

        assertThat(view.problems()).isEmpty();
        assertThat(flows()).isEmpty();
        imports.confirm(steps, view.id(), false);

        assertThat(flows()).containsExactly("A-1 1 DRAFT 2", "A-2 1 DRAFT 1");
        assertThat(sql.list(
                        "select document::text from power_flow f join power_item p on p.id = f.power_id"
                                + " where p.code = 'A-1'",
                        row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("受理岗", "行政许可法", "收受礼金", "\"incompatible\": [\"s2\"]", "\"to\": \"end\"", "DAY");
        assertThat(sql.list(
                        "select label from audit_entry where action = 'flow.steps-imported' and subject_kind = 'flow'"
                                + " order by label",
                        row -> row.getString(1)))
                .containsExactlyInAnyOrder("发证", "年检");
    }

    @Test
    void what_the_export_says_changes_nothing() {
        imports.confirm(
                steps,
                check(
                                """
                        职权编码,序号,环节名称,承办岗位,依据类型,依据名称,风险点编码,不相容环节,下一环节
                        A-1,3,受理,受理岗,法律,行政许可法,F-1,5,
                        ,5,决定,,,,,,
                        """)
                        .id(),
                false);

        var again = imports.check(steps, "流程环节.xlsx", new ByteArrayInputStream(export.workbook(true)));

        assertThat(again.problems()).isEmpty();
        assertThat(again.counts()).containsExactly(new SheetCount("流程环节", 0, 0, 2, 0));
    }

    @Test
    void the_keys_of_steps_stay_so_that_versions_can_be_compared() {
        flow(
                "A-1",
                "PUBLISHED",
                "{\"steps\": [{\"key\": \"accept\", \"kind\": \"TASK\", \"name\": \"受理\", \"next\": [{\"to\": \"s2\"}]},"
                        + "{\"key\": \"s2\", \"kind\": \"TASK\", \"name\": \"决定\", \"next\": [{\"to\": \"fin\"}]},"
                        + "{\"key\": \"fin\", \"kind\": \"END\", \"name\": \"办结\"}]}");

        var view = check("职权编码,序号,环节名称\nA-1,1,收件\n,2,决定\n,3,送达\n");
        imports.confirm(steps, view.id(), false);

        assertThat(sql.list(
                        "select string_agg((s ->> 'key') || ' ' || (s ->> 'name'), ', ') from power_flow f,"
                                + " jsonb_array_elements(f.document -> 'steps') s where f.number = 2",
                        row -> row.getString(1)))
                .containsExactly("accept 收件, s2 决定, s3 送达, fin 办结");
    }

    @Test
    void a_draft_is_replaced_a_published_flow_gets_its_next_draft_and_one_with_branches_is_left() {
        flow("A-1", "PUBLISHED", "{\"steps\": [], \"rights\": \"可以申请听证\"}");
        flow(
                "A-2",
                "DRAFT",
                "{\"steps\": [{\"key\": \"d\", \"kind\": \"DECISION\", \"name\": \"合格吗\", \"next\": []}]}");
        var view = check("职权名称,环节名称\n发证,受理\n年检,审查\n");

        assertThat(view.counts()).containsExactly(new SheetCount("流程环节", 1, 0, 0, 1));
        assertThat(errors(view)).singleElement().asString().contains("分支");
        imports.confirm(steps, view.id(), true);

        var exported = imports.check(steps, "流程环节.xlsx", new ByteArrayInputStream(export.workbook(true)));
        assertThat(exported.counts())
                .as("what a table cannot say is not exported")
                .containsExactly(new SheetCount("流程环节", 0, 0, 1, 0));
        assertThat(flows()).containsExactly("A-1 1 PUBLISHED 0", "A-1 2 DRAFT 1", "A-2 1 DRAFT 0");
        assertThat(sql.exists("select 1 from power_flow where number = 2 and document ->> 'rights' = '可以申请听证'"))
                .isTrue();
    }

    @Test
    void what_cannot_be_taken_is_named_and_the_power_is_left_out_as_a_whole() {
        power("A-3", "年检");
        sql.change("update power_item set state = 'WITHDRAWN', withdrawn_on = current_date where code = 'A-1'");
        var view = check(
                """
                职权编码,职权名称,序号,环节名称,承办岗位,办理时限,时限单位,依据类型,依据名称,风险点编码,不相容环节,下一环节
                A-9,,,受理,,,,,,,,
                ,年检,,审查,,,,,,,,
                A-1,,,受理,,,,,,,,
                A-2,,1,受理,没有的岗,3,,,,,,
                ,,1,,,,,,,,,
                ,,2,审查,,,,法律,,,,
                ,,3,决定,,,,,,F-9,7,8
                A-9,,,再来,,,,,,,,
                """);

        assertThat(view.counts()).containsExactly(new SheetCount("流程环节", 0, 0, 0, 8));
        assertThat(view.problems())
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .extracting(finding -> finding.row() + " " + finding.column())
                .contains(
                        "2 职权编码", "3 职权名称", "4 职权编码", "5 时限单位", "6 序号", "6 环节名称", "7 依据名称", "8 风险点编码", "8 不相容环节",
                        "8 下一环节", "9 职权编码");
        assertThat(view.problems())
                .anyMatch(finding -> finding.severity() == Finding.Severity.WARNING
                        && finding.reason().contains("没有岗位“没有的岗”"));
        assertThat(flows()).isEmpty();
    }

    /** Steps that ten public bodies have published; the file is not ours to ship. */
    @Test
    void every_published_row_is_taken_or_named() throws IOException {
        var file = Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .map(folder -> Path.of(folder).resolve("flow_steps.csv"))
                .filter(Files::isReadable);
        assumeTrue(file.isPresent(), "The published steps are not here (MINGQUAN_SHARED_DATA); skipped.");
        var content = Files.readAllBytes(file.orElseThrow());

        var unknown = imports.check(steps, "flow_steps.csv", new ByteArrayInputStream(content));
        assertThat(unknown.counts()).containsExactly(new SheetCount("流程环节", 0, 0, 0, 62));
        var matters = unknown.problems().stream()
                .map(Finding::reason)
                .filter(reason -> reason.startsWith("没有名称为"))
                .map(reason -> reason.replaceAll("没有名称为“(.*)”的职权", "$1"))
                .toList();
        assertThat(matters).hasSize(10);
        for (var matter : matters) {
            power("P-" + matters.indexOf(matter), matter);
        }

        var view = imports.check(steps, "flow_steps.csv", new ByteArrayInputStream(content));
        assertThat(errors(view)).isEmpty();
        assertThat(view.counts()).containsExactly(new SheetCount("流程环节", 62, 0, 0, 0));
        imports.confirm(steps, view.id(), false);

        assertThat(sql.number("select sum(steps) from power_flow")).isEqualTo(62);
        assertThat(sql.number("select count(*) from power_flow")).isEqualTo(10);
    }

    private void power(String code, String name) {
        sql.change(
                "insert into power_item (id, code, name, created_at, updated_at) values (?, ?, ?, now(), now())",
                Ids.next(),
                code,
                name);
    }

    private void flow(String power, String state, String document) {
        sql.change(
                "insert into power_flow (id, power_id, number, state, document, steps, published_on, published_by,"
                        + " created_at, updated_at) select ?, id, 1, ?, ?::jsonb, 0, case when ? = 'DRAFT' then null"
                        + " else current_date end, case when ? = 'DRAFT' then null else '甲' end, now(), now()"
                        + " from power_item where code = ?",
                Ids.next(),
                state,
                document,
                state,
                state,
                power);
    }

    private ImportView check(String rows) {
        return imports.check(steps, "流程环节.csv", new ByteArrayInputStream(rows.getBytes(UTF_8)));
    }

    private static List<String> errors(ImportView view) {
        return view.problems().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::reason)
                .toList();
    }

    private List<String> flows() {
        return sql.list(
                "select p.code || ' ' || f.number || ' ' || f.state || ' ' || f.steps from power_flow f"
                        + " join power_item p on p.id = f.power_id order by p.code, f.number",
                row -> row.getString(1));
    }
}
