package cn.mingquan.registry.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.secrets.InstallationKey;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.identity.FakeAccounts;
import cn.mingquan.registry.identity.UnitAdministrator;
import cn.mingquan.registry.intake.Effect;
import cn.mingquan.registry.intake.IntakeFixture;
import cn.mingquan.registry.intake.UnitRequest;
import cn.mingquan.registry.jurisdiction.DatedJurisdictions;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.UnitState;
import cn.mingquan.registry.unit.Units;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnboardingRunTest {

    private static final List<String> EVERYWHERE = List.of("000000");
    private static final String HEADER = "单位名称,统一社会信用代码,区划代码,上级单位,单位类别,管理员账号,管理员姓名,监督机构";

    private static final String[] FILE = {
        HEADER,
        "武强县卫生监督所,,131123,武强县卫生健康局,综合执法类,,,",
        "武强县卫生健康局,91350200MA2YJ1XR9G,131123,,综合执法类,wq-health,王小明,",
        "武强县纪委监委,,131123,,其他,wq-discipline,欧阳正,是"
    };

    private final RegistryDatabase database = RegistryDatabase.withRegions();
    private final Clock clock = Clock.systemUTC();
    private final Tenants tenants = database.tenants();
    private final Units units = new Units(database.sql(), clock);
    private final Onboardings onboardings = new Onboardings(database.sql(), clock);
    private final DatedJurisdictions jurisdictions = new DatedJurisdictions(database.sql());
    private final InstallationKey key = new InstallationKey(Base64.getEncoder().encodeToString(new byte[32]));
    private final FakeAccounts accounts = new FakeAccounts();
    private final RealSchemas provisioning = new RealSchemas();

    private IntakeFixture intake;
    private UnitAdministrator administrator;
    private OnboardingRun run;
    private Confirmation confirmation;

    @BeforeEach
    void assemble() {
        var audit = new AuditTrail(database, clock);
        var figures = new FigureChanges(database);
        administrator = new UnitAdministrator(database.sql(), accounts, audit);
        intake = new IntakeFixture(database, accounts);
        confirmation = new Confirmation(
                onboardings, intake.check(), units, jurisdictions, administrator, audit, figures, clock);
        var admission = new Admission(onboardings, units, provisioning, accounts, key, tenants, audit, figures);
        run = new OnboardingRun(onboardings, admission, accounts, tenants);
    }

    @Test
    void a_confirmed_file_becomes_units_with_schema_accounts_and_parents() {
        var batch = upload(FILE);
        confirm(batch, false);

        run.run();

        var view = view(batch);
        assertThat(view.state()).isEqualTo(OnboardingState.DONE);
        assertThat(view.steps()).hasSize(3).allMatch(step -> step.state() == Step.DONE);
        var byName = byName();
        assertThat(byName.values()).allMatch(unit -> unit.state() == UnitState.ACTIVE);
        assertThat(byName.get("武强县卫生监督所").profile().parentUnitId())
                .isEqualTo(byName.get("武强县卫生健康局").id());
        assertThat(provisioning.made).hasSize(3);
        assertThat(accounts.organisations).hasSize(3);
        assertThat(accounts.accounts.get("wq-health").tenant())
                .isEqualTo(byName.get("武强县卫生健康局").code());
        assertThat(accounts.accounts.get("wq-health").role()).isEqualTo("agency-lead");
        assertThat(accounts.accounts.get("wq-discipline").role()).isEqualTo("overseer");
        assertThat(accounts.accounts)
                .containsKey("lead-" + byName.get("武强县卫生监督所").code());
        assertThat(jurisdictions.of(
                        byName.get("武强县纪委监委").id(), LocalDate.now(clock).plusDays(1)))
                .singleElement()
                .satisfies(j -> assertThat(j.node()).isEqualTo("r:131123"));
        assertThat(database.sql().number("select count(*) from figure_change where topic = 'unit'"))
                .isEqualTo(3);
    }

    @Test
    void units_that_nobody_uploads_go_the_same_way_and_are_marked() {
        var batches = new BatchOnboarding(onboardings, confirmation, intake.check());
        var unit = request("砚溪县财政局", "131123-0");

        tenants.asPlatform(() -> batches.begin("演示省", "demo", List.of(unit), EVERYWHERE, true));
        var waiting = tenants.asPlatform(() -> batches.find("演示省", "demo")).orElseThrow();
        run.run();
        var done = tenants.asPlatform(() -> batches.find("演示省", "demo")).orElseThrow();

        assertThat(List.of(waiting.total(), waiting.done())).containsExactly(1, 0);
        assertThat(waiting.ended()).isFalse();
        assertThat(List.of(done.total(), done.done(), done.failed())).containsExactly(1, 1, 0);
        assertThat(done.ended()).isTrue();
        assertThat(database.sql().number("select count(*) from unit where demo and name = ?", "砚溪县财政局"))
                .isEqualTo(1);
        assertThat(tenants.asPlatform(() -> batches.find("演示省", "somebody"))).isEmpty();
    }

    @Test
    void a_unit_that_cannot_be_is_refused_with_its_batch() {
        var batches = new BatchOnboarding(onboardings, confirmation, intake.check());
        var units = List.of(request("砚溪县财政局", "131123-0"), request("砚溪县民政局", "no-such"));

        assertThatThrownBy(() -> tenants.asPlatform(() -> batches.begin("演示省", "demo", units, EVERYWHERE, true)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(tenants.asPlatform(() -> batches.find("演示省", "demo"))).isEmpty();
    }

    private static UnitRequest request(String name, String region) {
        return new UnitRequest(
                name,
                null,
                region,
                "COUNTY",
                null,
                "ECONOMIC_SOCIAL",
                "FINANCE",
                false,
                10,
                9,
                "某人",
                null,
                null,
                "某人",
                false,
                null);
    }

    @Test
    void the_kept_password_is_encrypted_and_is_the_one_keycloak_got() {
        var batch = upload(FILE);
        confirm(batch, false);
        run.run();

        for (var item : tenants.asPlatform(() -> onboardings.items(batch))) {
            var kept = item.credential();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain(accounts.passwords.get(item.username()));
            assertThat(new String(key.decrypt(kept), StandardCharsets.UTF_8))
                    .isEqualTo(accounts.passwords.get(item.username()));
        }
        onboardings.wipeCredentials(batch);
        assertThat(tenants.asPlatform(() -> onboardings.items(batch))).allMatch(item -> item.credential() == null);
    }

    @Test
    void the_same_file_a_second_time_changes_nothing() {
        confirm(upload(FILE), false);
        run.run();
        var before = byName();

        var again = upload(FILE);
        confirm(again, false);
        run.run();

        assertThat(view(again).rows()).allMatch(row -> row.effect() == Effect.UNCHANGED);
        assertThat(view(again).state()).isEqualTo(OnboardingState.DONE);
        assertThat(byName()).isEqualTo(before);
        assertThat(accounts.calls).isEqualTo(3);
    }

    @Test
    void a_server_killed_at_any_step_goes_on_where_it_was() {
        var batch = upload(FILE);
        confirm(batch, false);

        for (var death = 0; death < 9; death++) {
            provisioning.dieIn = death % 3 == 2 ? -1 : 1 + death % 2;
            accounts.afterAccount = death % 3 == 2 ? OnboardingRunTest::die : () -> {};
            assertThatThrownBy(run::run).isInstanceOf(Killed.class);
            assertThat(view(batch).state()).isEqualTo(OnboardingState.RUNNING);
        }
        provisioning.dieIn = -1;
        accounts.afterAccount = () -> {};
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.DONE);
        assertThat(provisioning.made).hasSize(3);
        assertThat(byName()).hasSize(3);
        assertThat(tenants.asPlatform(() -> onboardings.items(batch)))
                .allMatch(item -> new String(key.decrypt(item.credential()), StandardCharsets.UTF_8)
                        .equals(accounts.passwords.get(item.username())));
    }

    @Test
    void units_at_which_keycloak_goes_down_fail_with_a_reason_and_can_be_resumed() {
        var batch = upload(FILE);
        confirm(batch, false);
        accounts.afterAccount = () -> accounts.down = true;
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.FAILED);
        assertThat(view(batch).steps())
                .filteredOn(step -> step.state() == Step.FAILED)
                .hasSize(2)
                .allMatch(step -> step.error().contains("连接不上"));
        assertThat(byName().values())
                .filteredOn(unit -> unit.state() == UnitState.PROVISIONING)
                .hasSize(2);

        accounts.down = false;
        accounts.afterAccount = () -> {};
        assertThat(onboardings.resume(batch)).isEqualTo(2);
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.DONE);
        assertThat(onboardings.resume(batch)).isZero();
    }

    @Test
    void passwords_of_units_finished_after_others_were_taken_lie_ready_too() {
        var batch = upload(FILE);
        confirm(batch, false);
        accounts.afterAccount = () -> accounts.down = true;
        run.run();
        assertThat(view(batch).credentialsReady()).isEqualTo(1);
        onboardings.wipeCredentials(batch);
        assertThat(view(batch).credentialsReady()).isZero();

        accounts.down = false;
        accounts.afterAccount = () -> {};
        onboardings.resume(batch);
        run.run();

        assertThat(view(batch).credentialsTaken()).isTrue();
        assertThat(view(batch).credentialsReady()).isEqualTo(2);
    }

    @Test
    void a_batch_waits_for_a_keycloak_that_comes_up_late_and_completes_by_itself() {
        var batch = upload(FILE);
        confirm(batch, false);
        accounts.down = true;
        run.run();
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.RUNNING);
        assertThat(view(batch).waiting()).isTrue();
        assertThat(view(batch).steps()).hasSize(3).allMatch(step -> step.state() == Step.WAITING);
        assertThat(provisioning.made).isEmpty();

        accounts.down = false;
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.DONE);
        assertThat(view(batch).waiting()).isFalse();
        assertThat(byName().values()).hasSize(3).allMatch(unit -> unit.state() == UnitState.ACTIVE);
    }

    @Test
    void a_batch_killed_in_the_middle_waits_for_keycloak_before_it_goes_on() {
        var batch = upload(FILE);
        confirm(batch, false);
        accounts.afterAccount = OnboardingRunTest::die;
        assertThatThrownBy(run::run).isInstanceOf(Killed.class);
        accounts.afterAccount = () -> {};
        accounts.down = true;
        run.run();

        assertThat(view(batch).failed()).isZero();

        accounts.down = false;
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.DONE);
        assertThat(view(batch).done()).isEqualTo(3);
    }

    @Test
    void bad_rows_hold_the_file_up_unless_they_are_left_out_and_then_stay_listed() {
        var batch = upload(HEADER, "甲局,,131123,,其他,,,", "乙局,,999999,,其他,,,");

        assertThatThrownBy(() -> confirm(batch, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("1 行错误");
        confirm(batch, true);
        run.run();

        assertThat(view(batch).state()).isEqualTo(OnboardingState.DONE);
        assertThat(view(batch).bad()).isEqualTo(1);
        assertThat(view(batch).problems()).anyMatch(p -> p.reason().contains("999999"));
        assertThat(view(batch).steps()).singleElement().satisfies(s -> assertThat(s.name())
                .isEqualTo("甲局"));
        assertThatThrownBy(() -> confirm(batch, true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("已经确认");
    }

    @Test
    void a_file_comes_back_with_its_bad_cells_marked_until_it_is_confirmed() throws IOException {
        String[] lines = {HEADER + ",备注", "甲局,,131123,,其他,,,,留着", "乙局,,999999,,其他,,,,也留着"};
        var batch = upload(lines);
        tenants.asPlatform(() -> {
            onboardings.keepFile(batch, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
            return batch;
        });
        var files = new MarkedFile(onboardings, intake.sheet(), new ImportSlots(1, 1, Duration.ofSeconds(1)));

        var marked = files.of(onboardings.find(batch).orElseThrow());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var sheet = workbook.getSheet("单位");
            assertThat(sheet.getRow(0).getCell(9).getStringCellValue()).contains("问题：", "备注");
            var bad = sheet.getRow(2);
            assertThat(bad.getCell(2).getStringCellValue()).isEqualTo("999999");
            assertThat(bad.getCell(2).getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(bad.getCell(8).getStringCellValue()).isEqualTo("也留着");
            assertThat(bad.getCell(9).getStringCellValue()).contains("错误：区划代码", "999999");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(IndexedColors.ROSE.getIndex());
        }
        confirm(batch, true);
        assertThat(onboardings.file(batch)).isEmpty();
        assertThatThrownBy(() -> files.of(onboardings.find(batch).orElseThrow()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("只保留到确认为止");
    }

    @Test
    void a_long_file_is_told_in_numbers_and_only_its_foremost_rows_are_listed() {
        var lines = new String[402];
        lines[0] = HEADER;
        for (var i = 1; i < lines.length; i++) {
            lines[i] = i == 400 ? "坏局,,999999,,其他,,," : "局" + i + ",,131122,,其他,,,";
        }

        var view = view(upload(lines));

        assertThat(view.total()).isEqualTo(401);
        assertThat(view.create()).isEqualTo(400);
        assertThat(view.bad()).isEqualTo(1);
        assertThat(view.rows()).hasSize(200).first().satisfies(row -> assertThat(row.name())
                .isEqualTo("坏局"));
        assertThat(view.steps()).hasSize(199);
    }

    @Test
    void what_was_checked_is_checked_again_when_it_is_confirmed() {
        var first = upload(HEADER, "甲局,,131123,,其他,same-name,,");
        var second = upload(HEADER, "乙局,,131123,,其他,same-name,,");
        confirm(first, false);
        run.run();

        assertThatThrownBy(() -> confirm(second, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("有变");
    }

    @Test
    void the_administrators_role_follows_what_a_file_makes_of_the_unit() {
        confirm(upload(HEADER, "甲局,,131123,,其他,jia,王小明,否"), false);
        run.run();
        confirm(upload(HEADER, "甲局,,131123,,其他,jia,王小明,是"), false);
        confirm(upload(HEADER, "甲局,,131123,,其他,jia,王小明,是"), false);
        confirm(upload(HEADER, "甲局,,131123,,其他,jia,王小明,否"), false);

        assertThat(accounts.changes).containsExactly("+jia overseer", "+jia agency-lead", "-jia overseer");
        accounts.down = true;
        var overseeing = upload(HEADER, "甲局,,131123,,其他,jia,王小明,是");
        assertThatThrownBy(() -> confirm(overseeing, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("连接不上");
    }

    @Test
    void an_account_that_somebody_has_is_found_before_anything_happens() {
        accounts.somebody("wq-admin");
        database.sql()
                .change(
                        "insert into delegation (id, username, name, region_code, valid_from, granted_by)"
                                + " values (?, 'wq-county', '李四', '131123', current_date, 'province-admin')",
                        UUID.randomUUID());

        var view = view(
                upload(HEADER, "甲局,,131123,,其他,wq-admin,,", "乙局,,131123,,其他,wq-county,,", "丙局,,131123,,其他,bing,,"));

        assertThat(view.problems())
                .filteredOn(problem -> problem.severity() == Finding.Severity.ERROR)
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactly(tuple(2, "管理员账号"), tuple(3, "管理员账号"));
        assertThat(accounts.lookUps).isEqualTo(1);
        accounts.down = true;
        assertThat(upload(HEADER, "甲局,,131123,,其他,wq-admin,,"))
                .extracting(batch -> view(batch).problems())
                .asString()
                .contains("没有核对账号");
    }

    @Test
    void a_unit_stuck_at_a_taken_account_goes_on_with_another_one() {
        accounts.down = true;
        var first = upload(HEADER, "甲局,,131123,,其他,wq-admin,,");
        accounts.down = false;
        accounts.somebody("wq-admin");
        accounts.down = true;
        confirm(first, false);
        accounts.down = false;
        run.run();
        assertThat(view(first).steps()).singleElement().satisfies(step -> assertThat(step.error())
                .contains("换一个账号"));

        var same = upload(HEADER, "甲局,,131123,,其他,wq-admin,,");
        assertThat(view(same).bad()).isEqualTo(1);
        var other = upload(HEADER, "甲局,,131123,,其他,jia,,");
        assertThat(view(other).create()).isEqualTo(1);
        confirm(other, false);
        assertThat(view(other).done()).isZero();
        run.run();

        var unit = units.named(List.of("甲局"));
        assertThat(unit).singleElement().satisfies(made -> {
            assertThat(made.state()).isEqualTo(UnitState.ACTIVE);
            assertThat(accounts.accounts.get("jia").tenant()).isEqualTo(made.code());
        });
        assertThat(view(other).state()).isEqualTo(OnboardingState.DONE);
        assertThat(view(first).state()).isEqualTo(OnboardingState.DONE);
        assertThat(view(first).steps()).singleElement().satisfies(step -> assertThat(step.username())
                .isNull());
        assertThat(onboardings.resume(first)).isZero();
        assertThat(accounts.passwords).containsOnlyKeys("jia");
    }

    @Test
    void a_file_given_again_before_its_units_are_made_reports_them_done_only_when_they_are_open() {
        var first = upload(HEADER, "甲局,,131123,,其他,jia,,");
        confirm(first, false);
        var again = upload(HEADER, "甲局,,131123,,其他,jia,,");
        confirm(again, false);
        assertThat(view(again).done()).isZero();

        run.run();

        assertThat(view(again).state()).isEqualTo(OnboardingState.DONE);
        assertThat(accounts.calls).isEqualTo(1);
        assertThat(units.named(List.of("甲局"))).singleElement().satisfies(made -> assertThat(made.state())
                .isEqualTo(UnitState.ACTIVE));
    }

    @Test
    void a_bad_row_behind_a_thousand_warnings_is_told_first_and_every_row_can_be_seen() {
        var lines = new String[1102];
        lines[0] = HEADER;
        for (var i = 1; i < lines.length; i++) {
            lines[i] = i == 1101 ? "坏局,,999999,,其他,,," : "局" + i + ",123,131122,,其他,,,";
        }

        var batch = upload(lines);
        var view = view(batch);
        var last = onboardings.rows(batch, 200, 1000);

        assertThat(List.of(view.errors(), view.warnings(), view.bad())).containsExactly(1, 1100, 1);
        assertThat(view.problems()).hasSize(1000).first().satisfies(problem -> assertThat(problem.severity())
                .isEqualTo(Finding.Severity.ERROR));
        assertThat(last.total()).isEqualTo(1101);
        assertThat(last.items()).hasSize(101);
        assertThat(onboardings.rows(batch, 200, 0).items()).first().satisfies(row -> assertThat(row.name())
                .isEqualTo("坏局"));
        assertThat(onboardings.page(null, "局700", 20, 0).items()).hasSize(1);
        assertThat(onboardings.page(null, "没有", 20, 0).total()).isZero();
    }

    @Test
    void a_lost_password_is_renewed_once_the_unit_has_its_account() {
        var batch = upload(HEADER, "甲局,,131123,,其他,jia,,");
        confirm(batch, false);
        var unit = units.named(List.of("甲局")).get(0);
        assertThatThrownBy(() -> tenants.asPlatform(() -> administrator.renewPassword(unit.id(), unit.code())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("还没有开设");
        run.run();
        var first = accounts.passwords.get("jia");

        var renewed = tenants.asPlatform(() -> administrator.renewPassword(unit.id(), unit.code()));

        assertThat(renewed.username()).isEqualTo("jia");
        assertThat(renewed.oneTimePassword()).isNotEqualTo(first).isEqualTo(accounts.passwords.get("jia"));
        assertThat(onboardings.items(batch)).allMatch(item -> item.credential() == null);
        assertThat(database.sql()
                        .list(
                                "select detail::text from audit_entry where action = 'account.password-reset'",
                                row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain(renewed.oneTimePassword());
    }

    private static void die() {
        throw new Killed();
    }

    private UUID upload(String... lines) {
        var outcome = intake.csv(lines);
        var problems = outcome.findings().stream().map(RowProblem::of).toList();
        return tenants.asPlatform(() -> onboardings.add("单位.csv", null, outcome.planned(), problems, "province-admin"));
    }

    private void confirm(UUID batch, boolean skipBad) {
        tenants.asPlatform(() -> {
            confirmation.confirm(batch, skipBad, EVERYWHERE, "province-admin", false);
            return batch;
        });
    }

    private OnboardingView view(UUID batch) {
        return onboardings.view(onboardings.find(batch).orElseThrow());
    }

    private Map<String, Unit> byName() {
        var all = new TreeMap<String, Unit>();
        units.named(List.of("武强县卫生监督所", "武强县卫生健康局", "武强县纪委监委"))
                .forEach(unit -> all.put(unit.profile().name(), unit));
        return all;
    }

    /** Stands for kill -9: nothing in the program catches it. */
    private static final class Killed extends Error {}

    private final class RealSchemas implements Provisioning {

        private final TenantSchemas schemas = new TenantSchemas(Changelog.tenant());
        private final List<String> made = new ArrayList<>();
        private int dieIn = -1;

        @Override
        public void makeSchema(Unit unit) {
            try (var owner = database.postgres().ownerConnection()) {
                owner.setAutoCommit(false);
                var missing = schemas.create(owner, unit.code());
                if (dieIn == 1) {
                    throw new Killed();
                }
                owner.commit();
                if (missing) {
                    made.add(unit.code());
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public Filled fillTemplate(Unit unit) {
            if (dieIn == 2) {
                throw new Killed();
            }
            return new Filled("other", "其他", "1");
        }
    }
}
