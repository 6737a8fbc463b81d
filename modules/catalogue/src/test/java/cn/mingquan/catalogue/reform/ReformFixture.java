package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit with powers of which something is to be decided, on a day that can be moved on. */
final class ReformFixture {

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    final TenantDatabase database;
    final Sql sql;
    final ReformedPowers powers;
    Reforms reforms;

    ReformFixture() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        powers = new ReformedPowers(sql);
        reforms = on(TODAY);
    }

    Reforms on(LocalDate day) {
        var clock = clock(day);
        return new Reforms(
                powers,
                new ReformRules(powers, clock),
                new AuditTrail(database, clock),
                TenantFixture.figures(database),
                clock);
    }

    static Clock clock(LocalDate day) {
        return Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
    }

    static DecideReform decision(ReformAction action, String effectiveOn) {
        return new DecideReform(
                action,
                " 国发〔2026〕3号 ",
                " 不再需要 ",
                "省政府",
                LocalDate.parse(effectiveOn),
                null,
                null,
                null,
                null,
                null,
                action.followedUp() ? Integer.valueOf(6) : null);
    }

    ReformedPower power(UUID id) {
        return powers.locked(id);
    }

    UUID power(String code, String state) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, approved_on, withdrawn_on,"
                        + " created_at, updated_at) values (?, ?, ?, '01', '局', ?, case when ? <> 'DRAFT' then"
                        + " date '2026-01-02' end, case when ? = 'WITHDRAWN' then date '2026-01-03' end,"
                        + " '2026-01-01', '2026-01-01')",
                id,
                code,
                "职权" + code,
                state,
                state,
                state);
        return id;
    }

    @Nullable
    String text(String expression, UUID power) {
        return sql.list("select " + expression + " from power_item where id = ?", row -> row.getString(1), power)
                .get(0);
    }

    long entries(String action) {
        return sql.number("select count(*) from audit_entry where action = ?", action);
    }
}
