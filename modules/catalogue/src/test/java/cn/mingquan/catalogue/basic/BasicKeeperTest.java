package cn.mingquan.catalogue.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.registry.KeptLines;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line department keeps the items of its line, and nothing else. */
class BasicKeeperTest {

    private static final String LINE = "HEALTH";

    private final BasicFixture province = new BasicFixture();
    private final Sql sql = new Sql(province);
    private final String run = "kp" + Long.toString(System.nanoTime(), 36);
    private TenantDatabase somebody;

    @BeforeEach
    void atWork() throws SQLException {
        somebody = TenantFixture.tenant();
    }

    @AfterEach
    void leave() throws SQLException {
        somebody.close();
    }

    @Test
    void its_own_items_are_changed_and_abolished() {
        var department = resource(Roles.OVERSEER, body("130000", "LINE"));
        var item = province.add(item("1", LINE));

        var changed = department.change(item.id(), renamed(item, "新的名称", LINE), "规范名称", "\"1\"");
        assertThat(changed.name()).isEqualTo("新的名称");
        assertThat(department
                        .list(new BasicItemFilter(run, null), new PageQuery())
                        .total())
                .isOne();
        assertThat(department.abolish(item.id(), "国务院取消", "\"2\"").state()).isEqualTo(BasicItemState.ABOLISHED);
    }

    @Test
    void items_of_other_lines_and_of_none_are_not_its_to_write() {
        var department = resource(Roles.OVERSEER, body("130000", "LINE"));
        var other = province.add(item("1", "TRANSPORT"));
        var common = province.add(item("2", null));
        var own = province.add(item("3", LINE));

        assertThat(refused(() -> department.change(other.id(), renamed(other, "改", LINE), "试", "\"1\"")))
                .isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refused(() -> department.abolish(common.id(), "试", null))).isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refused(() -> department.add(item("4", null)))).isEqualTo(BasicProblem.BASIC_ITEM_INVALID);
        assertThat(refused(() -> department.change(own.id(), renamed(own, "送出", "TRANSPORT"), "试", "\"1\"")))
                .as("giving an item to another line")
                .isEqualTo(BasicProblem.BASIC_ITEM_INVALID);
        assertThat(province.items().get(other.id()).edition()).isOne();
        assertThat(province.items().get(own.id()).edition()).isOne();
    }

    @Test
    void a_body_of_a_county_or_of_a_whole_place_keeps_none() {
        assertThat(refused(() -> list(body("130434", "LINE")))).isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refused(() -> list(body("130000", "REGION")))).isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refused(() -> list(null))).isEqualTo(CommonProblem.FORBIDDEN);
        var discipline = body("130000", "LINE");
        sql.change("update platform.unit set sector_line = 'DISCIPLINE' where code = ?", discipline);
        assertThat(refused(() -> list(discipline)))
                .as("it watches over the line and is no department of it")
                .isEqualTo(CommonProblem.FORBIDDEN);
        var ended = body("130000", "LINE");
        sql.change(
                "update platform.jurisdiction set valid_to = '2026-01-02' where body_unit_id ="
                        + " (select id from platform.unit where code = ?)",
                ended);
        assertThat(refused(() -> list(ended))).isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refused(() -> resource(Roles.AGENCY_LEAD, body("130000", "LINE"))
                        .list(new BasicItemFilter(null, null), new PageQuery())))
                .isEqualTo(CommonProblem.FORBIDDEN);
    }

    private void list(@Nullable String body) {
        resource(Roles.OVERSEER, body).list(new BasicItemFilter(null, null), new PageQuery());
    }

    private SaveBasicItem item(String no, @Nullable String line) {
        return BasicFixture.item(run + no, "对无证经营的处罚" + run, List.of(), line);
    }

    private static SaveBasicItem renamed(BasicItemView item, String name, @Nullable String line) {
        return BasicFixture.item(item.code(), name, item.levels(), line);
    }

    /** An active body that oversees the health line, or all, of a region. */
    private String body(String region, String kind) {
        var code = "kb" + UUID.randomUUID().toString().substring(0, 8);
        sql.change("insert into platform.region (code, name, short_name, kind, level, parent_code, valid_from)"
                + " values ('000000', '国', '国', 'NATION', 'NATION', null, '1949-10-01'),"
                + " ('130000', '某省', '某省', 'PROVINCE', 'PROVINCE', '000000', '1949-10-01'),"
                + " ('130434', '某县', '某县', 'COUNTY', 'COUNTY', '130000', '1949-10-01')"
                + " on conflict (code) do nothing");
        sql.change(
                "insert into platform.unit (id, code, name, region_code, level, category, oversight, sector_line, state, created_at)"
                        + " values (gen_random_uuid(), ?, ?, '130000', 'PROVINCE', 'OTHER', true, 'HEALTH', 'ACTIVE', now())",
                code,
                "某主管部门" + code);
        sql.change(
                "insert into platform.jurisdiction (id, body_unit_id, kind, region_code, sector_line, valid_from)"
                        + " select gen_random_uuid(), id, ?, ?, case when ? = 'LINE' then 'HEALTH' end, '2026-01-01'"
                        + " from platform.unit where code = ?",
                kind,
                region,
                kind,
                code);
        return code;
    }

    private BasicItemResource resource(String role, @Nullable String body) {
        var caller = new Caller() {
            @Override
            public boolean has(String asked) {
                return asked.equals(role);
            }

            @Override
            public Optional<String> tenantCode() {
                return Optional.ofNullable(body);
            }
        };
        return new BasicItemResource(
                province.items(),
                new BasicKeepers(caller, new KeptLines(sql, Clock.systemUTC())),
                new AuditTrail(province, Clock.systemUTC()));
    }

    private static Object refused(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act).type();
    }
}
