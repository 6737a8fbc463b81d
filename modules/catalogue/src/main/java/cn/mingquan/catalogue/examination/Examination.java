package cn.mingquan.catalogue.examination;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.overlap.ClaimedRows;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.StatementReply;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.statement.StatementRows.Decision;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.submission.PowerStatementKind;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.Inbox;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts of examining a statement (S0-08): verdicts on rows, and the end, which sends them back. */
@Dependent
class Examination {

    private final Inbox inbox;
    private final StatementRows rows;
    private final ClaimedRows overlaps;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Examination(Inbox inbox, StatementRows rows, ClaimedRows overlaps, AuditTrail audit, Clock clock) {
        this.inbox = inbox;
        this.rows = rows;
        this.overlaps = overlaps;
        this.audit = audit;
        this.clock = clock;
    }

    DecidedRows decide(UUID filing, DecideRows request) {
        var copy = inbox.open(filing, PowerStatementKind.CODE);
        var decision = decision(request);
        var wanted = request.allUndecided() || request.rows() == null ? rows.undecided(filing) : request.rows();
        var day = decision.filedOn() == null ? LocalDate.now(clock) : decision.filedOn();
        var decided = new ArrayList<Integer>();
        var refused = new ArrayList<DecidedRows.Refusal>();
        var unknown = new HashSet<>(wanted);
        var contested = overlaps.contested(filing);
        for (var row : rows.grounds(filing, wanted, day)) {
            unknown.remove(row.sort());
            var contest = contested.get(row.sort());
            if (contest != null && contest.forbids(decision.verdict())) {
                refused.add(
                        new DecidedRows.Refusal(row.sort(), row.name(), "已列入权力交叉案件“" + contest.title() + "”，按案件的决定办理"));
            } else if (decision.verdict() == Verdict.CONFIRMED && !row.valid()) {
                refused.add(new DecidedRows.Refusal(row.sort(), row.name(), "没有在 " + day + " 有效的设定依据，不能确认"));
            } else {
                decided.add(row.sort());
            }
        }
        unknown.forEach(sort -> refused.add(new DecidedRows.Refusal(sort, "", "没有第 " + sort + " 项")));
        if (!decided.isEmpty()) {
            rows.decide(filing, decided, decision, Scopes.actor().name(), clock.instant());
            audit.record("statement.decided", "filing", filing, copy.title(), detail(decision, decided));
        }
        return new DecidedRows(decided.size(), refused);
    }

    private static Map<String, Object> detail(Decision decision, List<Integer> decided) {
        var detail = new TreeMap<String, Object>();
        detail.put("verdict", decision.verdict().name());
        detail.put("rows", decided);
        put(detail, "filingNo", decision.filingNo());
        put(detail, "filedOn", decision.filedOn());
        put(detail, "reason", decision.reason());
        put(detail, "effectiveOn", decision.effectiveOn());
        return detail;
    }

    private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }

    /** Takes of the request what belongs to the verdict, and names what is missing. */
    private Decision decision(DecideRows request) {
        var problem = new Problem(StatementProblem.VERDICT_INVALID, "请改正标出的内容。");
        var today = LocalDate.now(clock);
        var filingNo = Texts.stripped(request.filingNo());
        var reason = Texts.stripped(request.reason());
        var confirmed = request.verdict() == Verdict.CONFIRMED;
        var stopped = request.verdict() == Verdict.STOPPED;
        if (confirmed && filingNo == null) {
            problem.with("filingNo", "请填写备案号");
        }
        if (confirmed && (request.filedOn() == null || request.filedOn().isAfter(today))) {
            problem.with("filedOn", request.filedOn() == null ? "请填写备案日期" : "备案日期不能晚于今天");
        }
        if (!confirmed && reason == null) {
            problem.with("reason", "请填写理由");
        }
        if (stopped && (request.effectiveOn() == null || request.effectiveOn().isAfter(today))) {
            problem.with("effectiveOn", request.effectiveOn() == null ? "请填写停止日期" : "停止日期不能晚于今天");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new Decision(
                request.verdict(),
                confirmed ? filingNo : null,
                confirmed ? request.filedOn() : null,
                confirmed ? null : reason,
                stopped ? request.effectiveOn() : null);
    }

    /** Ends the examination: the verdicts go back to the unit and are no longer changed here. */
    void complete(UUID filing) {
        inbox.open(filing, PowerStatementKind.CODE);
        var left = rows.counts(filing).undecided();
        if (left > 0) {
            throw new Problem(StatementProblem.STATEMENT_UNDECIDED, "还有 " + left + " 项没有审查意见。");
        }
        var verdicts = rows.all(filing).stream()
                .map(row -> new StatementReply.Row(
                        row.sort(),
                        row.powerId(),
                        Objects.requireNonNull(row.verdict()),
                        row.filingNo(),
                        row.filedOn(),
                        row.reason(),
                        row.effectiveOn()))
                .toList();
        inbox.answer(filing, Json.write(new StatementReply(Scopes.actor().name(), LocalDate.now(clock), verdicts)));
    }
}
