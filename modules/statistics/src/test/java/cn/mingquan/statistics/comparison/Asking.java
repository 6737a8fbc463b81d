package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Asks for comparisons as the resource does, one transaction on a pooled connection each: for the benchmark. */
public final class Asking implements AutoCloseable {

    private static final ScopeRow WHOLE = new ScopeRow(new UUID(0, 1), "REGION", "演示省", "990000", "", List.of());

    /** A clock tick of the kernel. */
    private static final long TICK = 10_000_000;

    private final Connection connection;
    private final Path server;
    private final Measures measures;
    private final Places places;
    private final Comparison comparison;

    public Asking(Postgres postgres, Measures measures) throws SQLException {
        this.connection = postgres.platformConnection();
        this.measures = measures;
        try (var query = connection.createStatement();
                var row = query.executeQuery("select pg_backend_pid()")) {
            row.next();
            server = Path.of("/proc/" + row.getInt(1) + "/stat");
        }
        connection.setAutoCommit(false);
        var pooled = (Connection) Proxy.newProxyInstance(
                Asking.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        var sql = new Sql(new Database() {
            @Override
            public Connection connection() {
                return pooled;
            }
        });
        this.places = new Places(sql);
        this.comparison = new Comparison(sql, places, new CellSums(sql), measures);
    }

    /** One of the comparisons people ask for at such a place, chosen at random. */
    public void ask(String node, int period, Random random) throws SQLException {
        boolean powers = random.nextBoolean();
        var measure = measures.find(powers ? "POWER" : "RISK_POINT").orElseThrow();
        var columns = random.nextInt(3) == 0 ? null : powers ? Dimension.POWER_CATEGORY : Dimension.SEVERITY;
        var by = node.startsWith("u:")
                ? By.HOLDER_LAYER
                : List.of(By.REGION, By.REGION, By.UNIT, By.UNIT_CATEGORY, By.SECTOR_LINE, By.HOLDER_LAYER)
                        .get(random.nextInt(6));
        var category = random.nextInt(4) == 0 ? "ENFORCEMENT" : "";
        var month = comparison.month(period);
        var place = places.find(WHOLE, Node.parse(node), period);
        var view = comparison.answer(
                place,
                new Question(measure, by, columns, Map.of(), category, "", period),
                month,
                Words.CHINESE,
                0,
                200);
        connection.commit();
        if (view.rows().isEmpty() && category.isEmpty()) {
            throw new IllegalStateException("Nothing to compare at " + node + " by " + by);
        }
    }

    /** Processor time spent so far, here and in the database: unlike times on the clock, it tells little of other loads. */
    public long cpuNanos() throws IOException {
        var line = Files.readString(server);
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK
                + ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
