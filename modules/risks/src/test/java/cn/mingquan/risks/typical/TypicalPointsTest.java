package cn.mingquan.risks.typical;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.TemplateCompanion;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypicalPointsTest {

    /** Its scale is not the unit's: 一级 is called A there, and 二级 is missing. */
    private static final UnitTemplate TEMPLATE = new UnitTemplate(
            "enforcement",
            "2026.2",
            "综合执法类",
            "某局",
            "",
            Json.read(
                    """
                    {"risks": {
                      "levels": [{"code": "1", "label": "一级", "severity": 1}, {"code": "2", "label": "二级", "severity": 2}],
                      "typicalPoints": [
                        {"code": "QF-R01", "kind": "POWER", "description": "不立案", "phase": "BEFORE", "level": "1",
                         "ownerType": "DIVISION", "holderLayer": "MIDDLE_HEAD", "categories": ["01", "02"],
                         "measures": [{"mechanism": "PREVENTION", "text": "统一登记"},
                                      {"mechanism": "RESTRAINT", "text": "分设两岗"}]},
                        {"code": "QF-R02", "kind": "PROCESS", "description": "不回避", "phase": "DURING", "level": "2",
                         "ownerType": "POST", "holderLayer": "STAFF",
                         "measures": [{"mechanism": "PREVENTION", "text": "签声明"}]}]}}""",
                    JsonObject.class));

    private TenantDatabase database;
    private Sql sql;
    private TypicalPoints points;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        points = new TypicalPoints(
                sql,
                new AuditTrail(database, Clock.system(ZoneId.of("Asia/Shanghai"))),
                Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void points_of_the_category_come_with_each_power_and_general_ones_once() {
        var other = sql.first("select id from power_item where code = 'X-2'", row -> row.getObject(1, UUID.class))
                .orElseThrow();
        assertThat(points.with(TEMPLATE, "01")).isEqualTo(1);
        assertThat(points.with(TEMPLATE, "20")).isZero();

        assertThat(points.bring(
                        TEMPLATE, List.of(new TemplateCompanion.Taken(RiskFixture.LICENCE, "QF-001", "某项职权", "01"))))
                .isEqualTo(2);
        assertThat(points.bring(TEMPLATE, List.of(new TemplateCompanion.Taken(other, "QF-001", "某项职权", "01"))))
                .isEqualTo(1);

        assertThat(rows(
                        "select template_key || ' ' || coalesce((select code from power_item p where p.id = power_id), '-')"
                                + " || ' ' || state from risk_point order by 1"))
                .containsExactly("QF-R01 X-1 DRAFT", "QF-R01 X-2 DRAFT", "QF-R02 - DRAFT");
        assertThat(rows("select distinct text from control_measure m join risk_point r on r.id = m.risk_point_id"
                        + " where r.template_key = 'QF-R01' order by text"))
                .containsExactly("分设两岗", "统一登记");
        assertThat(sql.number("select count(*) from audit_entry where action = 'risk-point.taken'"))
                .isEqualTo(3);
    }

    @Test
    void a_level_becomes_the_units_own_of_the_same_severity_and_what_it_has_not_is_left_open() {
        points.bring(TEMPLATE, List.of(new TemplateCompanion.Taken(RiskFixture.LICENCE, "QF-001", "某项职权", "01")));

        assertThat(rows("select concat_ws(' ', template_key, kind, coalesce(level, '?')) from risk_point order by 1"))
                .containsExactly("QF-R01 POWER A", "QF-R02 ?");
    }

    private List<String> rows(String query) {
        return sql.list(query, row -> row.getString(1));
    }
}
