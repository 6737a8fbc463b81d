package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.risks.catalogue.CatalogueApproval;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.LevelCounts;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.level.LevelView;
import cn.mingquan.risks.level.RiskScale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The risk catalogues of the current unit. Their rows are frozen when they are made. */
@Dependent
public class RiskCatalogues {

    private static final String SELECT =
            """
            select s.id, s.period, s.number, s.title, s.scale, s.made_by, s.made_at, s.row_count, s.state, s.filing_id,
                   s.receiver, s.document_no, s.filed_at, s.settled_at, s.reason, s.session, s.approval_body, s.approved_on,
                   s.approval_no, s.approved_by, s.approved_at, s.record_id, s.record_receiver, s.record_filed_at,
                   s.recorded_at, c.undecided, c.kept, c.raised, c.lowered
              from risk_catalogue s cross join lateral (
                   select count(*) filter (where r.moderated is null) as undecided,
                          count(*) filter (where r.moderated_rank = r.rank) as kept,
                          count(*) filter (where r.moderated_rank < r.rank) as raised,
                          count(*) filter (where r.moderated_rank > r.rank) as lowered
                     from risk_catalogue_row r where r.document_id = s.id) c
            """;
    private static final Map<String, String> SORTS =
            Map.of("madeAt", "s.made_at", "title", "s.title", "state", "s.state", "approvedOn", "s.approved_on");

    private final Sql sql;
    private final CatalogueRows rows;
    private final RiskScale scale;
    private final Clock clock;

    @Inject
    public RiskCatalogues(Sql sql, CatalogueRows rows, RiskScale scale, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.scale = scale;
        this.clock = clock;
    }

    RiskCataloguePage page(RiskCatalogueFilter filter, PageQuery page) {
        var search = filter.search();
        return new RiskCataloguePage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "s.made_at desc")
                                + ", s.id limit ? offset ?",
                        RiskCatalogues::view,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*) from risk_catalogue s" + search.where(), search.parameters()));
    }

    /** @throws Problem when the unit has no such catalogue */
    public RiskCatalogueView get(UUID id) {
        return sql.first(SELECT + " where s.id = ?", RiskCatalogues::view, id)
                .orElseThrow(
                        () -> new Problem(RiskCatalogueProblem.RISK_CATALOGUE_NOT_FOUND, "没有编号为 " + id + " 的风险等级目录。"));
    }

    /** As {@link #get}; nobody else changes it until the transaction ends. */
    public RiskCatalogueView lock(UUID id) {
        sql.list("select 1 from risk_catalogue where id = ? for update", row -> 1, id);
        return get(id);
    }

    /** As {@link #lock}, for a catalogue that was not filed. */
    RiskCatalogueView lockMade(UUID id) {
        var catalogue = lock(id);
        if (catalogue.state() != RiskCatalogueState.MADE) {
            throw new Problem(
                    RiskCatalogueProblem.RISK_CATALOGUE_FILED,
                    "“" + catalogue.title() + "”" + catalogue.state().label() + "；要更正请另做一版。");
        }
        return catalogue;
    }

    /** Whether a later version was made. */
    public boolean outdated(UUID id) {
        return sql.exists(
                "select 1 from risk_catalogue s join risk_catalogue n on (n.made_at, n.id) > (s.made_at, s.id)"
                        + " where s.id = ?",
                id);
    }

    RiskCatalogueView make(MakeRiskCatalogue request) {
        // Two people of the unit who make one at the same time take turns.
        sql.list("select key from setting where key = 'catalogue.customFields' for update", row -> row.getString(1));
        sql.first(
                        "select title, state from risk_catalogue where state in ('MADE', 'FILED')",
                        row -> "“" + row.getString(1) + "”"
                                + RiskCatalogueState.valueOf(row.getString(2)).label())
                .ifPresent(pending -> {
                    throw new Problem(RiskCatalogueProblem.RISK_CATALOGUE_PENDING, pending + "，办结或者删除后才能做下一版。");
                });
        var number = 1
                + Math.toIntExact(sql.number(
                        "select coalesce(max(number), 0) from risk_catalogue where period = ?", request.period()));
        var id = Ids.next();
        var frozen = rows.freeze(id);
        if (frozen == 0) {
            throw new Problem(RiskCatalogueProblem.RISK_CATALOGUE_EMPTY, "本单位还没有已审定的风险点，请先审定。");
        }
        sql.change(
                "insert into risk_catalogue (id, period, number, title, scale, made_by, made_at, row_count, state)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'MADE')",
                id,
                request.period(),
                number,
                request.title(number),
                Json.write(scale.scale().items()),
                Scopes.actor().name(),
                clock.instant(),
                frozen);
        return get(id);
    }

    void remove(UUID id) {
        rows.remove(id);
        sql.change("delete from risk_catalogue where id = ?", id);
    }

    void filed(UUID id, UUID filing, String receiver, @Nullable String documentNo) {
        sql.change(
                "update risk_catalogue set state = 'FILED', filing_id = ?, receiver = ?, document_no = ?, filed_at = ?"
                        + " where id = ?",
                filing,
                receiver,
                documentNo,
                clock.instant(),
                id);
    }

    void returned(UUID id, @Nullable String reason) {
        sql.change(
                "update risk_catalogue set state = 'RETURNED', reason = ?, settled_at = ? where id = ?",
                reason,
                clock.instant(),
                id);
    }

    void moderated(UUID id, ModerationSession session) {
        sql.change(
                "update risk_catalogue set state = 'MODERATED', session = ?::jsonb, settled_at = ? where id = ?",
                Json.write(session),
                clock.instant(),
                id);
    }

    private static RiskCatalogueView view(ResultSet row) throws SQLException {
        var session = row.getString(16);
        return new RiskCatalogueView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                List.of(Json.read(row.getString(5), LevelView[].class)),
                row.getString(6),
                Objects.requireNonNull(instant(row, 7)),
                row.getInt(8),
                RiskCatalogueState.valueOf(row.getString(9)),
                filing(
                        row.getObject(10, UUID.class),
                        row.getString(11),
                        row.getString(12),
                        instant(row, 13),
                        instant(row, 14)),
                row.getString(15),
                session == null ? null : Json.read(session, ModerationSession.class),
                approval(row),
                filing(row.getObject(22, UUID.class), row.getString(23), null, instant(row, 24), instant(row, 25)),
                new LevelCounts(row.getLong(26), row.getLong(27), row.getLong(28), row.getLong(29)));
    }

    private static @Nullable CatalogueFiling filing(
            @Nullable UUID id,
            @Nullable String receiver,
            @Nullable String documentNo,
            @Nullable Instant filedAt,
            @Nullable Instant settledAt) {
        return id == null || receiver == null || filedAt == null
                ? null
                : new CatalogueFiling(id, receiver, documentNo, filedAt, settledAt);
    }

    private static @Nullable CatalogueApproval approval(ResultSet row) throws SQLException {
        var at = instant(row, 21);
        return at == null
                ? null
                : new CatalogueApproval(
                        row.getString(17),
                        row.getObject(18, LocalDate.class),
                        row.getString(19),
                        row.getString(20),
                        at);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
