package cn.mingquan.catalogue.submission;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints how long it takes until a thousand power statements have arrived at one body, and until all have come back from it.
 * A hundred units file ten each, by turns, so that no two of a round come from one unit. Schemas, transactions and roles are
 * real; who oversees whom is told by the test. How to start it: docs/reference/performance.md.
 */
public final class FilingBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Logger OUR_LOG = Logger.getLogger("cn.mingquan");
    private static final int UNITS = Integer.getInteger("mingquan.benchmark.units", 100);
    private static final int PERIODS = 10;
    private static final int STATEMENTS = UNITS * PERIODS;
    private static final int POWERS = 50;

    private final PostOffice office = SubmissionFixture.office(Postgres.freshDatabase());
    private final StatementResource statements = SubmissionFixture.statements(office);
    private final List<Tenant> units = new ArrayList<>();
    private final List<UUID> filings = new ArrayList<>();

    private FilingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        OUR_LOG.setLevel(Level.WARNING);
        OUT.printf(
                "machine: %d cores, load %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0],
                System.getProperty("java.version"));
        new FilingBenchmark().run();
        System.exit(0);
    }

    private void run() {
        var body = office.unit("演示领导小组办公室");
        long begin = System.nanoTime();
        for (var number = 1; number <= UNITS; number++) {
            units.add(unit(body, number));
        }
        OUT.printf("%,d units with %d approved powers each made in %.1f s%n", UNITS, POWERS, seconds(begin));

        begin = System.nanoTime();
        for (var period = 1; period <= PERIODS; period++) {
            for (var unit : units) {
                filings.add(file(unit, body, "2026-%02d".formatted(period)));
            }
        }
        OUT.printf("%,d statements made and filed by their units in %.1f s%n", STATEMENTS, seconds(begin));

        begin = System.nanoTime();
        var rounds = carry();
        OUT.printf("until the last is delivered: %.1f s (%d rounds)%n", seconds(begin), rounds);
        expect(body, "select count(*) from incoming where state = 'DELIVERED'", STATEMENTS);
        expect(body, "select count(*) from statement_row", (long) STATEMENTS * POWERS);

        begin = System.nanoTime();
        filings.forEach(filing -> office.as(body, () -> {
            office.inbox.sendBack(filing, "没有签字");
            return null;
        }));
        OUT.printf("all returned by the body in %.1f s%n", seconds(begin));

        begin = System.nanoTime();
        rounds = carry();
        OUT.printf("until the last return has come back: %.1f s (%d rounds)%n", seconds(begin), rounds);
        for (var unit : units) {
            expect(unit, "select count(*) from power_statement where state = 'RETURNED'", PERIODS);
            expect(unit, "select count(*) from outgoing where state = '" + FilingState.RETURNED + "'", PERIODS);
        }

        begin = System.nanoTime();
        for (var idle = 0; idle < 100; idle++) {
            office.round.run();
        }
        OUT.printf("a round with nothing to carry: %.2f ms%n", seconds(begin) * 10);
    }

    private Tenant unit(Tenant body, int number) {
        var unit = office.unit("演示单位" + number);
        office.oversees(body, unit);
        office.as(unit, () -> {
            office.sql.change(
                    "insert into power_category (code, label, national_code, sort) values ('01', '行政许可', '01', 1)");
            var powers = new ArrayList<Object[]>();
            var bases = new ArrayList<Object[]>();
            for (var power = 1; power <= POWERS; power++) {
                var id = Ids.next();
                powers.add(new Object[] {id, "ZQ-" + power, "演示职权" + power});
                bases.add(new Object[] {Ids.next(), id});
            }
            office.sql.each(
                    "insert into power_item (id, code, name, category, exerciser, content, state, approved_on, created_at,"
                            + " updated_at) values (?, ?, ?, '01', '本单位', '依法办理', 'APPROVED', current_date, now(), now())",
                    powers);
            office.sql.each(
                    "insert into legal_basis (id, power_id, type, title, article) values (?, ?, 'LAW', '演示法', '第一条')",
                    bases);
            return null;
        });
        return unit;
    }

    private UUID file(Tenant unit, Tenant body, String period) {
        return office.as(unit, () -> {
            var made = (StatementView)
                    statements.make(new MakeStatement(period, "签字人")).getEntity();
            return statements
                    .file(made.id(), new FileStatement(body.unitId(), null))
                    .filingId();
        });
    }

    private int carry() {
        var rounds = 0;
        while (office.round.run() > 0) {
            rounds++;
        }
        return rounds;
    }

    private void expect(Tenant tenant, String count, long expected) {
        var found = office.as(tenant, () -> office.sql.number(count));
        if (found != expected) {
            throw new IllegalStateException(count + ": " + found + " instead of " + expected);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
