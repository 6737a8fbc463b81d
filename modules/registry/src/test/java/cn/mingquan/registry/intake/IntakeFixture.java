package cn.mingquan.registry.intake;

import cn.mingquan.platform.sql.RowReader;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.identity.Accounts;
import cn.mingquan.registry.identity.Usernames;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.CodeLists;
import cn.mingquan.registry.unit.Units;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads and checks files of units against a test's database. */
public final class IntakeFixture {

    private final UnitSheet sheet;
    private final DraftCheck check;
    private final AtomicInteger statements = new AtomicInteger();

    public IntakeFixture(RegistryDatabase database, Accounts accounts) {
        var sql = new Sql(database) {
            @Override
            public <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... parameters) {
                statements.incrementAndGet();
                return super.list(statement, reader, parameters);
            }
        };
        var clock = Clock.systemUTC();
        var lists = new CodeLists(sql);
        sheet = new UnitSheet(lists);
        check = new DraftCheck(
                new Regions(sql, clock), new Units(sql, clock), lists, sheet, new Usernames(sql, accounts));
    }

    /** What came of a file. */
    public record Outcome(List<Planned> planned, List<Finding> findings) {

        public List<String> errors() {
            return told(Finding.Severity.ERROR);
        }

        public List<String> warnings() {
            return told(Finding.Severity.WARNING);
        }

        private List<String> told(Finding.Severity severity) {
            return findings.stream()
                    .filter(f -> f.severity() == severity)
                    .map(f -> f.row() + " " + f.column() + " " + f.reason())
                    .toList();
        }

        public List<Effect> effects() {
            return planned.stream().map(Planned::effect).toList();
        }
    }

    /** How many have been read so far. */
    public int statements() {
        return statements.get();
    }

    public DraftCheck check() {
        return check;
    }

    public UnitSheet sheet() {
        return sheet;
    }

    public Outcome read(byte[] content, String... roots) {
        var findings = new Findings();
        var drafts = new DraftReader(sheet).read(content, findings);
        var planned = check.check(drafts, findings, roots.length == 0 ? List.of("000000") : List.of(roots));
        return new Outcome(planned, findings.list());
    }

    public Outcome csv(String... lines) {
        return read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public Outcome csv(Charset charset, String... lines) {
        return read(String.join("\n", lines).getBytes(charset));
    }
}
