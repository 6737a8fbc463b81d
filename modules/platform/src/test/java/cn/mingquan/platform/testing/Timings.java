package cn.mingquan.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times of one thing done many times, as benchmarks print them. */
public final class Timings {
    private final List<Long> nanos = new ArrayList<>();

    /** Something whose time is taken. */
    public interface Act {
        void run() throws Exception;
    }

    public void take(Act act) throws Exception {
        long begin = System.nanoTime();
        act.run();
        nanos.add(System.nanoTime() - begin);
    }

    /** A time that something else has taken. */
    public void add(Duration time) {
        nanos.add(time.toNanos());
    }

    /** Forgets what was done to warm up. */
    public void clear() {
        nanos.clear();
    }

    public int size() {
        return nanos.size();
    }

    public long median() {
        return percentile(50);
    }

    public long mean() {
        return (long) nanos.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    /** The smallest time that so many in a hundred did not exceed. */
    public long percentile(int of) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * of / 100.0) - 1));
    }

    @Override
    public String toString() {
        return "median %s, p95 %s, maximum %s".formatted(ms(median()), ms(percentile(95)), ms(percentile(100)));
    }

    public static String ms(long nanos) {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    public static String seconds(long nanos) {
        return "%.1f s".formatted(nanos / 1e9);
    }

    /** What the figures were taken on. */
    public static String machine(Postgres database) throws IOException, SQLException {
        try (var connection = database.superConnection()) {
            return machine(connection);
        }
    }

    /** The same for a database that somebody else has started. */
    public static String machine(Connection connection) throws IOException, SQLException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('server_version'), current_setting('fsync'),"
                        + " current_setting('synchronous_commit')")) {
            row.next();
            return "machine: %d cores, %.1f GiB memory, load %s, PostgreSQL %s (fsync %s, synchronous_commit %s), Java %s"
                    .formatted(
                            Runtime.getRuntime().availableProcessors(),
                            Long.parseLong(memory) / 1024.0 / 1024,
                            Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0],
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            System.getProperty("java.version"));
        }
    }
}
