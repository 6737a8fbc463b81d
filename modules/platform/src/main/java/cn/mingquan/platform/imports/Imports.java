package cn.mingquan.platform.imports;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.MarkedWorkbook;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps uploads from the dry run to the confirmation. The same for every kind of workbook. */
@Dependent
public class Imports {

    private static final String SELECT = "select id, file_name, file_sha256, content, state, report, created_at,"
            + " applied_at from import_run where kind = ? and id = ?";

    private final Sql sql;
    private final Clock clock;
    private final ImportSlots slots;

    @Inject
    public Imports(Sql sql, Clock clock, ImportSlots slots) {
        this.sql = sql;
        this.clock = clock;
        this.slots = slots;
    }

    /** The dry run: nothing is written but the upload itself and what was found in it. */
    public ImportView check(WorkbookImport what, @Nullable String fileName, InputStream body) {
        return slots.use(() -> checked(what, fileName, WorkbookReader.upload(body)));
    }

    private ImportView checked(WorkbookImport what, @Nullable String fileName, byte[] content) {
        var report = judge(what, content);
        var id = Ids.next();
        sql.change(
                "insert into import_run (id, kind, file_name, file_sha256, content, state, report, created_by,"
                        + " created_at, version) values (?, ?, ?, ?, ?, 'CHECKED', ?, ?, ?, 0)",
                id,
                what.kind(),
                FileName.plain(fileName, "导入文件"),
                Sha256.of(content),
                content,
                Json.write(report),
                Scopes.actor().username(),
                clock.instant());
        return find(what.kind(), id);
    }

    private static ImportReport judge(WorkbookImport what, byte[] content) {
        var findings = new Findings();
        var counts = run(what, content, findings, false);
        return ImportReport.of(counts, findings);
    }

    private static List<SheetCount> run(WorkbookImport what, byte[] content, Findings findings, boolean apply) {
        try (var file = WorkbookReader.open(content, what.layout(), findings)) {
            file.requireAnySheet();
            return what.run(file, findings, apply);
        }
    }

    public ImportView find(String kind, UUID id) {
        return stored(kind, id, "").view();
    }

    private Stored stored(String kind, UUID id, String lock) {
        return sql.first(
                        SELECT + lock,
                        row -> new Stored(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBytes(3),
                                row.getBytes(4),
                                row.getString(5),
                                Json.read(row.getString(6), ImportReport.class),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                instant(row.getObject(8, OffsetDateTime.class))),
                        kind,
                        id)
                .orElseThrow(() -> new Problem(ImportProblem.IMPORT_NOT_FOUND, "没有编号为 " + id + " 的导入。"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** The upload with every problem, as of now, marked beside its row. */
    public byte[] marked(WorkbookImport what, UUID id) {
        return slots.use(() -> markedNow(what, id));
    }

    private byte[] markedNow(WorkbookImport what, UUID id) {
        var run = stored(what.kind(), id, "");
        var content = run.open();
        var findings = new Findings();
        run(what, content, findings, false);
        var out = new ByteArrayOutputStream();
        MarkedWorkbook.write(content, what.layout(), findings.list(), out);
        return out.toByteArray();
    }

    /**
     * Judges the upload again, as things stand now, and applies it. The caller's transaction makes it all or nothing.
     *
     * @param skipBad leave bad rows out and apply the rest; without it any error refuses the whole file
     */
    public AppliedView confirm(WorkbookImport what, UUID id, boolean skipBad) {
        return slots.use(() -> applied(what, id, skipBad));
    }

    private AppliedView applied(WorkbookImport what, UUID id, boolean skipBad) {
        waitForOthers();
        var run = stored(what.kind(), id, " for update");
        var content = run.open();
        what.checkedAt(run.createdAt());
        if (!skipBad) {
            var report = judge(what, content);
            if (report.errors() > 0) {
                throw refused(what, report);
            }
        }
        var findings = new Findings();
        var counts = run(what, content, findings, true);
        var written = ImportReport.of(counts, findings);
        if (!skipBad && written.errors() > 0) {
            // Somebody changed the records since they were judged: nothing is written.
            throw refused(what, written);
        }
        sql.change(
                "update import_run set state = 'APPLIED', content = null, report = ?, applied_at = ?,"
                        + " version = version + 1 where id = ?",
                Json.write(written),
                clock.instant(),
                id);
        what.applied(new AppliedImport(id, run.fileName(), HexFormat.of().formatHex(run.sha256()), skipBad, counts));
        return new AppliedView(id, "APPLIED", counts);
    }

    /**
     * One file at a time is judged and written in a unit: the next is judged by what this one leaves behind, so that two
     * files with the same new row never make two things of it.
     */
    private void waitForOthers() {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('mingquan.import.' || current_schema(), 0))",
                row -> true);
    }

    private static Problem refused(WorkbookImport what, ImportReport report) {
        var advice = what.divisible() ? "请改正后重新上传，或选择略过有错的行。" : "请改正后重新上传。";
        var problem = new Problem(ImportProblem.IMPORT_HAS_ERRORS, "还有 " + report.errors() + " 处错误。" + advice);
        report.problems().stream()
                .filter(finding -> finding.severity() == cn.mingquan.platform.workbook.Finding.Severity.ERROR)
                .limit(20)
                .forEach(finding -> problem.with(
                        finding.sheet() + " 第 " + finding.row() + " 行"
                                + (finding.column() == null ? "" : " " + finding.column()),
                        finding.reason()));
        return problem;
    }

    /** Drops an upload that nobody wants any more. */
    public void discard(String kind, UUID id) {
        stored(kind, id, " for update").open();
        sql.change("update import_run set state = 'DISCARDED', content = null, version = version + 1 where id = ?", id);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    private record Stored(
            UUID id,
            String fileName,
            byte[] sha256,
            byte @Nullable [] content,
            String state,
            ImportReport report,
            Instant createdAt,
            @Nullable Instant appliedAt) {

        byte[] open() {
            if (content == null || !state.equals("CHECKED")) {
                throw new Problem(
                        ImportProblem.IMPORT_NOT_OPEN,
                        state.equals("APPLIED") ? "文件“" + fileName + "”已经导入，不能再次导入。" : "文件“" + fileName + "”已被放弃。");
            }
            return content;
        }

        ImportView view() {
            return new ImportView(
                    id,
                    fileName,
                    state,
                    report.counts(),
                    report.errors(),
                    report.warnings(),
                    report.problems(),
                    createdAt,
                    appliedAt);
        }
    }
}
