package cn.mingquan.risks.procedure;

import cn.mingquan.catalogue.Search;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rounds of the current unit. */
@Dependent
class FindingRounds {

    /** A round as it is stored. */
    record Stored(
            UUID id, String name, FindingState state, RoundDocument document, OffsetDateTime openedAt, long version) {}

    private static final String POINTS = "(select count(distinct e.point) from finding_round p cross join lateral"
            + " jsonb_path_query(p.document, '$.entries[*].points[*]') e(point) where p.round_id = r.id)";

    private static final String ASKED = "(select count(*) from finding_round p where p.round_id = r.id"
            + " and p.document -> 'addedBecause' is null)";

    private static final String TOOK = "(select count(*) from finding_round p where p.round_id = r.id"
            + " and p.document -> 'addedBecause' is null and p.document -> 'entries' <> '[]')";

    private static final Map<String, String> SORTS =
            Map.of("name", "r.name", "state", "r.state", "openedAt", "r.opened_at");

    private final Sql sql;
    private final Procedures procedures;
    private final Clock clock;

    @Inject
    FindingRounds(Sql sql, Procedures procedures, Clock clock) {
        this.sql = sql;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** From which the unit may choose. */
    List<Procedure> procedures() {
        return procedures.all();
    }

    FindingRoundPage page(@Nullable String words, @Nullable FindingState state, PageQuery page) {
        var search = new Search()
                .where("r.round_id is null")
                .containing(words, "r.name", "r.document #>> '{procedure,name}'")
                .equal("r.state", state == null ? null : state.name());
        var where = " from finding_round r" + search.where();
        var items = sql.list(
                "select r.id, r.name, r.state, r.document::text, r.opened_at, r.version, " + ASKED + ", " + TOOK + ", "
                        + POINTS + where + " order by " + page.orderBy(SORTS, "r.opened_at desc")
                        + ", r.id limit ? offset ?",
                row -> {
                    var stored = stored(row);
                    var round = stored.document();
                    return new FindingRoundRow(
                            stored.id(),
                            stored.name(),
                            round.procedure().name(),
                            stored.state(),
                            round.current().name(),
                            round.fromOn(),
                            round.dueOn(),
                            row.getLong(7),
                            row.getLong(8),
                            row.getLong(9),
                            stored.openedAt().toInstant());
                },
                search.parameters(page.size(), page.offset()));
        return new FindingRoundPage(items, sql.number("select count(*)" + where, search.parameters()));
    }

    /** Whether anybody has entered something in the stage since. */
    boolean enteredSince(UUID round, String stage, Instant since) {
        return sql.exists(
                "select 1 from finding_round p cross join lateral jsonb_array_elements(p.document -> 'entries') e(entry)"
                        + " where p.round_id = ? and e.entry ->> 'stage' = ? and (e.entry ->> 'recordedAt')::timestamptz >= ?",
                round,
                stage,
                since);
    }

    Stored get(UUID id) {
        return read(id, "");
    }

    /** For a change: nobody else changes it before the transaction ends. */
    Stored getToChange(UUID id, @Nullable String ifMatch) {
        var round = requireOpen(read(id, " for update"));
        IfMatch.require(ifMatch, round.version());
        return round;
    }

    /** While participants write; the round neither moves nor closes meanwhile. */
    Stored getOpen(UUID id) {
        return requireOpen(read(id, " for share"));
    }

    private static Stored requireOpen(Stored round) {
        if (round.state() != FindingState.OPEN) {
            throw new Problem(FindingProblem.FINDING_ROUND_CLOSED, "“" + round.name() + "”已经结束；要再查找，请另开一次查险。");
        }
        return round;
    }

    private Stored read(UUID id, String lock) {
        return sql.first(
                        "select id, name, state, document::text, opened_at, version from finding_round where id = ?"
                                + " and round_id is null" + lock,
                        FindingRounds::stored,
                        id)
                .orElseThrow(() -> new Problem(FindingProblem.FINDING_ROUND_NOT_FOUND, "没有编号为 " + id + " 的查险。"));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                FindingState.valueOf(row.getString(3)),
                Json.read(row.getString(4), RoundDocument.class),
                row.getObject(5, OffsetDateTime.class),
                row.getLong(6));
    }

    UUID open(OpenRound input) {
        var procedure = judge(input);
        var asked = asked(input);
        if (asked.isEmpty()) {
            throw invalid("names", "没有可以列入的人员：请先在岗位里登记在岗人员，或者在这里写明姓名");
        }
        var id = Ids.next();
        var document = new RoundDocument(
                procedure,
                input.fromOn(),
                input.dueOn(),
                input.leadersFirst(),
                0,
                List.of(),
                List.of(),
                List.of(),
                Scopes.actor().name(),
                null,
                null);
        var now = clock.instant();
        var made = sql.change(
                "insert into finding_round (id, name, state, document, opened_at) values (?, ?, 'OPEN', ?::jsonb, ?)"
                        + " on conflict do nothing",
                id,
                input.name().strip(),
                Json.write(document),
                now);
        if (made == 0) {
            throw new Problem(
                            FindingProblem.FINDING_ROUND_NAME_TAKEN,
                            "已有名为“" + input.name().strip() + "”的查险。")
                    .with("name", "名称重复");
        }
        var rows = new ArrayList<@Nullable Object[]>();
        asked.forEach((name, participant) ->
                rows.add(new @Nullable Object[] {Ids.next(), id, name, Json.write(participant), now}));
        sql.each(
                "insert into finding_round (id, round_id, name, state, document, opened_at) values (?, ?, ?, 'PARTICIPANT',"
                        + " ?::jsonb, ?)",
                rows);
        return id;
    }

    private Procedure judge(OpenRound input) {
        if (input.dueOn().isBefore(input.fromOn())) {
            throw invalid("dueOn", "截止日期不能早于开始日期");
        }
        return procedures.find(input.procedure()).orElseThrow(() -> invalid("procedure", "没有这种步骤"));
    }

    static Problem invalid(String field, String reason) {
        return new Problem(FindingProblem.FINDING_ROUND_INVALID, "请改正标出的内容。").with(field, reason);
    }

    /** The holders of posts, each once, with their posts; then those named besides. */
    private Map<String, ParticipantDocument> asked(OpenRound input) {
        var sections = input.sectionIds() == null ? List.<UUID>of() : input.sectionIds();
        var asked = new LinkedHashMap<String, ParticipantDocument>();
        sql.list(
                "select btrim(h.name), coalesce(s.name || '/', '') || o.name,"
                        + " o.holder_layer in ('TOP_LEADER', 'LEADERSHIP_MEMBER') from post o"
                        + " left join section s on s.id = o.section_id"
                        + " cross join lateral jsonb_array_elements_text(o.holders) h(name)"
                        + " where cardinality(?::uuid[]) = 0 or o.section_id = any(?::uuid[]) order by 2, 1",
                row -> asked.merge(
                        row.getString(1),
                        new ParticipantDocument(List.of(row.getString(2)), row.getBoolean(3), null, List.of()),
                        FindingRounds::both),
                sections,
                sections);
        if (input.names() != null) {
            input.names()
                    .forEach(name -> asked.putIfAbsent(
                            name.strip(), new ParticipantDocument(List.of(), false, null, List.of())));
        }
        return asked;
    }

    private static ParticipantDocument both(ParticipantDocument one, ParticipantDocument other) {
        var posts = new ArrayList<>(one.posts());
        posts.addAll(other.posts());
        return new ParticipantDocument(posts, one.leader() || other.leader(), null, List.of());
    }

    void write(Stored round, RoundDocument document, FindingState state) {
        sql.change(
                "update finding_round set document = ?::jsonb, state = ?, version = version + 1 where id = ?",
                Json.write(document),
                state.name(),
                round.id());
    }

    /** How far a round is, by what its participants have entered. */
    FindingRoundView view(Stored round) {
        var document = round.document();
        var counts = sql.first(
                        "select " + ASKED + ", " + TOOK
                                + ", (select count(*) from finding_round p where p.round_id = r.id)"
                                + " - " + ASKED + ", (select count(*) from finding_round p where p.round_id = r.id"
                                + " and p.document -> 'entries' <> '[]') - " + TOOK + ", " + POINTS
                                + " from finding_round r where r.id = ?",
                        row -> new long[] {
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)
                        },
                        round.id())
                .orElseThrow();
        return new FindingRoundView(
                round.id(),
                round.name(),
                round.state(),
                document,
                stages(round),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                round.state() == FindingState.OPEN ? waitingLeaders(round) : List.of(),
                counts[4],
                warnings(round),
                round.openedAt().toInstant(),
                document.closedAt(),
                round.version());
    }

    private List<FindingRoundView.StageCount> stages(Stored round) {
        var counts = new TreeMap<String, FindingRoundView.StageCount>();
        sql.list(
                "select e.entry ->> 'stage', count(*), count(*) filter (where (e.entry -> 'none')::boolean),"
                        + " count(*) filter (where (e.entry -> 'paper')::boolean) from finding_round p"
                        + " cross join lateral jsonb_array_elements(p.document -> 'entries') e(entry) where p.round_id = ?"
                        + " group by 1",
                row -> counts.put(
                        row.getString(1),
                        new FindingRoundView.StageCount(
                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))),
                round.id());
        return round.document().procedure().stages().stream()
                .map(stage -> counts.getOrDefault(stage.code(), new FindingRoundView.StageCount(stage.code(), 0, 0, 0)))
                .toList();
    }

    /** Members of the leadership without an entry in this stage, while the others wait for them (S4-10). */
    List<String> waitingLeaders(Stored round) {
        var document = round.document();
        if (!document.leadersFirst() || document.current().actor() != StageActor.SELF) {
            return List.of();
        }
        return sql.list(
                "select name from finding_round where round_id = ? and (document -> 'leader')::boolean and not"
                        + " document -> 'entries' @> jsonb_build_array(jsonb_build_object('stage', ?::text)) order by name",
                row -> row.getString(1),
                round.id(),
                document.current().code());
    }

    /** The actor of 组织审 should not be who found the risk; a small office answers that by deciding together. */
    private List<String> warnings(Stored round) {
        var warnings = new ArrayList<String>();
        for (var record : round.document().records()) {
            var chair = record.chair();
            if (chair != null
                    && isOrganisation(round.document(), record.stage())
                    && sql.exists(
                            "select 1 from finding_round p where p.round_id = ? and p.name = ? and"
                                    + " jsonb_path_exists(p.document, '$.entries[*].points[0]')",
                            round.id(),
                            chair)) {
                warnings.add("“" + chair + "”自己查找了风险点，又主持审定；宜由他人主持，或者集体决定并写明");
            }
        }
        return warnings;
    }

    private static boolean isOrganisation(RoundDocument document, String code) {
        return document.procedure().stages().stream()
                .anyMatch(stage -> stage.code().equals(code) && stage.actor() == StageActor.ORGANISATION);
    }
}
