package cn.mingquan.risks;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.risks.figures.RiskTemplate;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.UUID;

/** A tenant with a scale of two levels, a section, a post and three powers. */
public final class RiskFixture {

    public static final Postgres POSTGRES = Postgres.freshDatabase();

    public static final UUID LICENCE = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    public static final UUID POST = UUID.fromString("019ab000-0000-7000-8000-000000000002");

    private RiskFixture() {}

    public static TenantDatabase tenant() throws SQLException {
        var database = new TenantDatabase(POSTGRES, POSTGRES.newTenant());
        var sql = new Sql(database);
        var template = new RiskTemplate(sql);
        var section = Json.read(
                "{\"levels\":[{\"code\":\"A\",\"label\":\"高\",\"colour\":\"#CF1322\",\"severity\":1,\"sort\":1},"
                        + "{\"code\":\"B\",\"label\":\"低\",\"colour\":\"#FADB14\",\"severity\":3,\"sort\":2}],"
                        + "\"kinds\":[{\"code\":\"POWER\",\"label\":\"权力风险\",\"sort\":1}]}",
                JsonObject.class);
        template.fill(section);
        template.fill(section);
        sql.change("insert into power_category (code, label, national_code, sort) values ('01', '行政许可', '01', 1),"
                + " ('20', '公共服务', '20', 2)");
        sql.change("insert into section (id, name) values (?, '许可科')", POST);
        sql.change(
                "insert into post (id, section_id, name, holder_layer) values (?, ?, '科长', 'MIDDLE_HEAD')", POST, POST);
        power(sql, LICENCE, "X-1", "发证", "01", "APPROVED", "A");
        power(sql, UUID.randomUUID(), "X-2", "处罚", "01", "DRAFT", "B");
        power(sql, UUID.randomUUID(), "X-3", "查询", "20", "APPROVED", null);
        return database;
    }

    private static void power(Sql sql, UUID id, String code, String name, String category, String state, String level) {
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, level, approved_on, created_at,"
                        + " updated_at) values (?, ?, ?, ?, '局', ?, ?, case when ? = 'APPROVED' then"
                        + " date '2026-11-01' end, '2026-01-01', '2026-01-01')",
                id,
                code,
                name,
                category,
                state,
                level,
                state);
    }
}
