package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.catalogue.search.PowerFilter;
import cn.mingquan.catalogue.search.PowerSearch;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.catalogue.workbook.PowerImport;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.platform.testing.Timings;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.workbook.PointImport;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Prints what it costs one unit to bring 10,000 powers and 50,000 risk points in from .xlsx, dry run and confirmation, and
 * what its lists answer in afterwards. How to start it, and what it printed: docs/reference/performance.md.
 */
final class LargeUnitBenchmark {
    private static final int POWERS = Integer.getInteger("mingquan.benchmark.powers", 10_000);
    private static final int POINTS = 5 * POWERS;
    private static final int ASKED = 200;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TenantDatabase database = RiskFixture.tenant();
    private final Sql sql = new Sql(database);
    private final Clock clock = Clock.systemUTC();
    private final AuditTrail audit = new AuditTrail(database, clock);
    private final FigureChanges figures = new FigureChanges(database);
    private final Imports imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
    private final AtomicLong collected = new AtomicLong();

    private LargeUnitBenchmark() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        OUT.println(Timings.machine(Postgres.freshDatabase()));
        new LargeUnitBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        listenToCollections();
        var powers = new PowerImport(
                sql,
                new CatalogueLists(sql, List.of(), new HolderLayers(Optional::empty)),
                Optional::empty,
                audit,
                new PowerFigures(figures, () -> {}),
                clock);
        bring(powers, "职权", POWERS, LargeUnitBenchmark::power);
        bring(new PointImport(sql, audit, figures, clock), "风险点", POINTS, LargeUnitBenchmark::point);
        database.commit();
        askForPowers();
        askForPoints();
    }

    private void bring(WorkbookImport what, String sheet, int rows, IntFunction<Map<String, Object>> row)
            throws Exception {
        var file = file(what, sheet, rows, row);
        OUT.printf("%s, %,d rows, %.1f MB%n", what.kind(), rows, file.length / 1e6);
        var view = new ImportView[1];
        measured("  dry run", rows, () -> {
            view[0] = imports.check(what, "large.xlsx", new ByteArrayInputStream(file));
            database.commit();
        });
        if (view[0].errors() > 0 || count(view[0], sheet).create() != rows) {
            throw new IllegalStateException(view[0].counts() + " " + view[0].problems());
        }
        measured("  confirmed", rows, () -> {
            imports.confirm(what, view[0].id(), false);
            database.commit();
        });
        var again = new ImportView[1];
        measured("  dry run of the same again", rows, () -> {
            again[0] = imports.check(what, "large.xlsx", new ByteArrayInputStream(file));
            database.commit();
        });
        if (count(again[0], sheet).unchanged() != rows) {
            throw new IllegalStateException(again[0].counts().toString());
        }
    }

    private static SheetCount count(ImportView view, String sheet) {
        return view.counts().stream()
                .filter(count -> count.sheet().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    private void measured(String what, int rows, Timings.Act act) throws Exception {
        System.gc();
        var before = used();
        collected.set(0);
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        var timing = new Timings();
        timing.take(act);
        System.gc();
        OUT.printf(
                "%s: %s, %,.0f rows/s; heap after collections: %.0f MB before, at most %.0f MB meanwhile; process at most"
                        + " %.0f MB%n",
                what,
                Timings.seconds(timing.median()),
                rows / (timing.median() / 1e9),
                before / 1e6,
                Math.max(collected.get(), used()) / 1e6,
                resident() / 1e3);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void listenToCollections() {
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pool.getName())
                .toList();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, any) -> {
                                var after = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc();
                                var sum = heap.stream()
                                        .map(after::get)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                collected.accumulateAndGet(sum, Math::max);
                            },
                            null,
                            null);
        }
    }

    /** The highest resident memory of this process since it was last reset, in kB. */
    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** The product's own template, filled in. */
    private static byte[] file(WorkbookImport what, String sheet, int rows, IntFunction<Map<String, Object>> row) {
        var layout = what.layout();
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(layout)) {
            for (var i = 1; i <= rows; i++) {
                var values = row.apply(i);
                writer.append(
                        sheet,
                        layout.sheet(sheet).columns().stream()
                                .<@Nullable Object>map(column -> values.get(column.key()))
                                .collect(
                                        java.util.ArrayList::new,
                                        java.util.ArrayList::add,
                                        java.util.ArrayList::addAll));
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> power(int i) {
        return Map.of(
                "code",
                "DW-" + i,
                "name",
                "对第 " + i + " 类演示事项未按规定报送材料或者逾期不改正的处罚",
                "category",
                i % 5 == 0 ? "20" : "01",
                "content",
                "依照规定对第 " + i + " 类演示事项的申请进行受理、审查、决定和送达，并对办理情况进行监督检查。",
                "exerciser",
                "演示区第 " + i % 30 + " 局",
                "post",
                "许可科/科长",
                "statutoryLimit",
                20,
                "statutoryUnit",
                "WORKDAY",
                "direction",
                "EXTERNAL");
    }

    private static Map<String, Object> point(int i) {
        return Map.of(
                "code",
                "DF-" + i,
                "powerCode",
                "DW-" + ((i - 1) % POWERS + 1),
                "post",
                "许可科/科长",
                "kind",
                "POWER",
                "description",
                "第 " + i + " 个演示风险点：不按规定的条件和程序审查，对不符合条件的申请人准予许可，或者超过期限办理。",
                "level",
                i % 3 == 0 ? "A" : "B",
                "layer",
                "MIDDLE_HEAD",
                "phase",
                "DURING",
                "foundOn",
                LocalDate.of(2026, 3, 1));
    }

    private void askForPowers() throws Exception {
        var search = new PowerSearch(sql, List.of(new PointsOfPower()));
        var all = new PowerFilter();
        OUT.printf("list of %,d powers, 20 a page, each asked %d times:%n", POWERS, ASKED);
        ask("first page", () -> search.page(all, new Asked(0, null)));
        ask("search", () -> search.page(new PowerFilter("演示事项 777", null, null), new Asked(0, null)));
        ask("filter", () -> search.page(new PowerFilter(null, "20", ApprovalState.DRAFT), new Asked(0, null)));
        ask("sorted by name", () -> search.page(all, new Asked(0, "-name")));
        ask("sorted by risk points", () -> search.page(all, new Asked(0, "-riskPoints")));
        ask("without risk points", () -> search.page(PowerFilter.withoutRisk(), new Asked(0, null)));
        ask("last page", () -> search.page(all, new Asked(POWERS / 20 - 1, null)));
    }

    private void askForPoints() throws Exception {
        var search = new PointSearch(sql);
        var all = new PointFilter();
        OUT.printf("list of %,d risk points, 20 a page, each asked %d times:%n", POINTS, ASKED);
        ask("first page", () -> search.page(all, new Asked(0, null)));
        ask("search", () -> search.page(new PointFilter("第 777 个", null, null), new Asked(0, null)));
        ask("filter", () -> search.page(new PointFilter(null, "A", ApprovalState.DRAFT), new Asked(0, null)));
        ask("sorted by power", () -> search.page(all, new Asked(0, "-powerName")));
        ask("last page", () -> search.page(all, new Asked(POINTS / 20 - 1, null)));
    }

    private void ask(String what, Timings.Act question) throws Exception {
        var timings = new Timings();
        for (var i = -10; i < ASKED; i++) {
            if (i == 0) {
                timings.clear();
            }
            timings.take(() -> {
                question.run();
                database.commit();
            });
        }
        OUT.printf("  %s: %s%n", what, timings);
    }

    /** As the address of the page asks it. */
    private static final class Asked extends PageQuery {
        private final int number;
        private final @Nullable String sort;

        Asked(int number, @Nullable String sort) {
            this.number = number;
            this.sort = sort;
        }

        @Override
        public int offset() {
            return number * size();
        }

        @Override
        public String orderBy(Map<String, String> columns, String standard) {
            var column = sort == null ? null : columns.get(sort.substring(1));
            return column == null ? standard : column + " desc";
        }
    }
}
