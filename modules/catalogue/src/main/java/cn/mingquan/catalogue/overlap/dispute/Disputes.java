package cn.mingquan.catalogue.overlap.dispute;

import cn.mingquan.catalogue.overlap.dispute.OverlapNotice.Claim;
import cn.mingquan.catalogue.statement.StatementReply;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.submission.Standing;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.time.Clocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases in which the current unit claims a power, as it was told of them. */
@Dependent
public class Disputes {

    /** Notices may overtake each other: whoever was told of the end is not told of the beginning any more. */
    private static final String TAKE =
            """
            insert into overlap_case (id, body, title, reason, claims, state, opened_by, opened_at, ruling, ruled_on, withdrawal)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (id) do update
               set state = excluded.state, ruling = excluded.ruling, ruled_on = excluded.ruled_on,
                   withdrawal = excluded.withdrawal, version = overlap_case.version + 1
             where overlap_case.state = 'OPEN' and excluded.state <> 'OPEN' and overlap_case.body is not null
            """;

    private static final String OF_POWER =
            """
            select id, body, title, reason, claims, state, opened_at, ruling, withdrawal from overlap_case
             where body is not null and claims @> ?::jsonb order by opened_at desc, id
            """;

    private final Sql sql;
    private final Standing standing;
    private final AuditTrail audit;

    @Inject
    public Disputes(Sql sql, Standing standing, AuditTrail audit) {
        this.sql = sql;
        this.standing = standing;
        this.audit = audit;
    }

    /** In the transaction in which the notice arrives. */
    void take(OverlapNotice notice) {
        var ruling = notice.ruling();
        var written = sql.change(
                TAKE,
                notice.caseId(),
                notice.body(),
                notice.title(),
                notice.reason(),
                Json.write(notice.claims()),
                notice.state(),
                notice.body(),
                notice.openedOn().atStartOfDay(Clocks.ZONE).toInstant(),
                ruling == null ? null : Json.write(ruling),
                ruling == null ? null : ruling.on(),
                notice.withdrawal());
        if (written == 1) {
            var mine = notice.claims().stream()
                    .filter(claim -> claim.powerId() != null)
                    .toList();
            audit.recordEach(
                    action(notice.state()),
                    "power",
                    mine.stream()
                            .map(claim -> new AuditTrail.Subject(
                                    Objects.requireNonNull(claim.powerId()), claim.name(), detail(notice)))
                            .toList());
            if (ruling != null) {
                mine.forEach(claim -> apply(notice.body(), ruling, claim));
            }
        }
    }

    private static String action(OverlapState state) {
        return switch (state) {
            case OPEN, OPINION -> "power.disputed";
            case RULED -> "power.dispute-ruled";
            case WITHDRAWN -> "power.dispute-withdrawn";
        };
    }

    private static Map<String, Object> detail(OverlapNotice notice) {
        var detail = new TreeMap<String, Object>();
        detail.put("title", notice.title());
        detail.put("body", notice.body());
        var ruling = notice.ruling();
        if (ruling != null) {
            detail.put("documentNo", ruling.documentNo());
            detail.put("owner", ruling.owner());
            detail.put("reason", ruling.reason());
        }
        if (notice.withdrawal() != null) {
            detail.put("reason", notice.withdrawal());
        }
        return detail;
    }

    /** As an examination does it: confirmed where it belongs, closed where it does not. */
    private void apply(String body, Ruling ruling, Claim claim) {
        var won = ruling.ownerUnitId().equals(Scopes.requireTenant().unitId());
        var row = new StatementReply.Row(
                1,
                Objects.requireNonNull(claim.powerId()),
                won ? Verdict.CONFIRMED : Verdict.STOPPED,
                won ? ruling.documentNo() : null,
                won ? ruling.on() : null,
                won ? null : lost(ruling),
                won ? null : ruling.on());
        standing.apply(
                new StatementReply(body, ruling.on(), List.of(row)),
                ruling.body(),
                Objects.requireNonNullElse(claim.madeAt(), Instant.EPOCH));
    }

    /** Why the power of a claimant that has lost it is closed. */
    public static String lost(Ruling ruling) {
        return "权力交叉，已由" + ruling.body() + "以" + ruling.documentNo() + "确定归属" + ruling.owner() + "：" + ruling.reason();
    }

    DisputeList of(UUID power) {
        if (!sql.exists("select 1 from power_item where id = ?", power)) {
            throw new Problem(CommonProblem.NOT_FOUND, "没有编号为 " + power + " 的职权。");
        }
        return new DisputeList(sql.list(OF_POWER, Disputes::view, "[{\"powerId\": \"" + power + "\"}]"));
    }

    private static DisputeView view(ResultSet row) throws SQLException {
        var ruling = ruling(row.getString(8));
        var claims = List.of(Json.read(row.getString(5), Claim[].class));
        return new DisputeView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                OverlapState.valueOf(row.getString(6)),
                LocalDate.ofInstant(row.getObject(7, OffsetDateTime.class).toInstant(), Clocks.ZONE),
                claims.stream()
                        .filter(claim -> claim.powerId() == null)
                        .map(claim -> new DisputeView.OtherClaim(claim.unit(), claim.code(), claim.name()))
                        .toList(),
                ruling == null
                        ? null
                        : ruling.ownerUnitId().equals(Scopes.requireTenant().unitId()),
                ruling,
                row.getString(9));
    }

    private static @Nullable Ruling ruling(@Nullable String json) {
        return json == null ? null : Json.read(json, Ruling.class);
    }
}
