package cn.mingquan.statistics.figure;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.statistics.Measures;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An invented province of two cities with counties, whose units really have schemas; and the pipeline on it, one
 * transaction per call as in production.
 */
public final class Province {

    public static final String NATION = "000000";
    public static final String CODE = "990000";

    /** City → its counties. */
    static final Map<String, List<String>> CITIES =
            Map.of("990100", List.of("990101", "990102"), "990200", List.of("990201"));

    static final List<String> PLACES =
            List.of("990000-0", "990100-0", "990101-0", "990102-0", "990102", "990200-0", "990201-0");
    static final List<String> CATEGORIES = List.of("ENFORCEMENT", "ECONOMIC_SOCIAL", "PUBLIC_INTEREST", "OTHER");
    static final List<String> LINES = List.of("HEALTH", "TRANSPORT", "FINANCE");
    static final List<String> LAYERS = List.of("TOP_LEADER", "LEADERSHIP_MEMBER", "MIDDLE_HEAD", "STAFF");

    public final Postgres postgres = Postgres.freshDatabase();
    public final Measures measures = new Measures(List.of(new Catalogue()));
    public final List<Tenant> units = new ArrayList<>();
    LocalDate today = LocalDate.of(2026, 11, 21);

    private final Pass pass = new Pass(measures);

    public Province() {
        region(NATION, "全国", "NATION", "NATION", null);
        region(CODE, "演示省", "PROVINCE", "PROVINCE", NATION);
        region(CODE + "-0", "省直", "OWN_LEVEL", "PROVINCE", CODE);
        CITIES.forEach((city, counties) -> {
            region(city, "演示市" + city, "CITY", "CITY", CODE);
            region(city + "-0", "市直", "OWN_LEVEL", "CITY", city);
            for (var county : counties) {
                region(county, "演示县" + county, "COUNTY", "COUNTY", city);
                region(county + "-0", "县直", "OWN_LEVEL", "COUNTY", county);
            }
        });
    }

    private void region(String code, String name, String kind, String level, String parent) {
        execute(
                "insert into region (code, name, short_name, kind, level, parent_code, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, date '2020-01-01')",
                code,
                name,
                name,
                kind,
                level,
                parent);
    }

    public Tenant unit(String place, String category, String line) {
        var tenant = postgres.newTenant();
        execute(
                "insert into unit (id, code, name, region_code, level, category, sector_line, establishment, staff,"
                        + " state, created_at) values (?, ?, ?, ?, 'COUNTY', ?, ?, 12, 10, 'ACTIVE', now())",
                tenant.unitId(),
                tenant.code(),
                "演示单位" + (units.size() + 1),
                place,
                category,
                line);
        within(
                tenant,
                "insert into power_category (code, label, national_code)"
                        + " values ('01', '行政许可', '01'), ('02', '行政处罚', '02'), ('20', '公共服务', '20'), ('ZZ', '自设', null)");
        within(
                tenant,
                "insert into risk_level (code, label, colour, severity)"
                        + " values ('A', '高', 'red', 1), ('B', '中', 'orange', 2), ('C', '低', 'yellow', 3)");
        within(tenant, "insert into risk_kind (code, label) values ('K', '权力风险')");
        units.add(tenant);
        changed(tenant, "unit");
        return tenant;
    }

    public UUID power(Tenant tenant, String category, String layer, String direction) {
        var id = Ids.next();
        change(
                tenant,
                "powers",
                "insert into power_item (id, code, name, category, exerciser, holder_layer, direction, created_at,"
                        + " updated_at) values (?, ?, '职权', ?, '本单位', ?, ?, now(), now())",
                id,
                id.toString(),
                category,
                layer,
                direction);
        return id;
    }

    public void approve(Tenant tenant, UUID power) {
        change(
                tenant,
                "powers",
                "update power_item set state = 'APPROVED', approved_on = ? where id = ?",
                today,
                power);
    }

    void reopen(Tenant tenant, UUID power) {
        change(tenant, "powers", "update power_item set state = 'DRAFT', approved_on = null where id = ?", power);
    }

    UUID risk(Tenant tenant, String level, String layer) {
        var id = Ids.next();
        change(
                tenant,
                "risk-points",
                "insert into risk_point (id, code, owner_type, kind, description, level, holder_layer, state,"
                        + " approved_on, created_at, updated_at)"
                        + " values (?, ?, 'UNIT', 'K', '风险', ?, ?, 'APPROVED', ?, now(), now())",
                id,
                id.toString(),
                level,
                layer,
                today);
        return id;
    }

    /** A business transaction of the unit: the change and its notice together. */
    void change(Tenant tenant, String topic, String sql, Object... parameters) {
        try (var connection = postgres.tenantConnection(tenant)) {
            connection.setAutoCommit(false);
            execute(connection, sql, parameters);
            execute(
                    connection,
                    "insert into platform.figure_change (id, tenant, topic, at) values (?, ?, ?, now())",
                    Ids.next(),
                    tenant.role(),
                    topic);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void within(Tenant tenant, String sql, Object... parameters) {
        try (var connection = postgres.tenantConnection(tenant)) {
            execute(connection, sql, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** On the shared tables. */
    public void execute(String sql, Object... parameters) {
        try (var connection = postgres.platformConnection()) {
            execute(connection, sql, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void changed(Tenant tenant, String topic) {
        execute(
                "insert into figure_change (id, tenant, topic, at) values (?, ?, ?, now())",
                Ids.next(),
                tenant.role(),
                topic);
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    Map<CellKey, Long> count(Tenant tenant, Set<String> topics, LocalDate asOf) {
        try (var connection = postgres.tenantConnection(tenant)) {
            connection.setAutoCommit(false);
            return TenantCounts.count(connection, measures, topics, asOf);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One pass. @return whether there was anything to take */
    boolean pass() {
        try {
            return platform(connections -> pass.run(connections, today, this::count));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A platform transaction. */
    <T> T platform(PlatformTransaction.Work<T> work) throws SQLException {
        return platform(postgres, work);
    }

    /** As in the container, a connection that is closed stays in the transaction. */
    static <T> T platform(Postgres postgres, PlatformTransaction.Work<T> work) throws SQLException {
        try (var platform = postgres.platformConnection()) {
            platform.setAutoCommit(false);
            var open = (Connection) Proxy.newProxyInstance(
                    Province.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(platform, arguments));
            var result = work.in(() -> open);
            platform.commit();
            return result;
        }
    }

    public void settle() {
        while (pass()) {
            // until nothing is waiting
        }
    }

    Pass steps() {
        return pass;
    }

    long number(String sql, Object... parameters) {
        try (var connection = postgres.superConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
