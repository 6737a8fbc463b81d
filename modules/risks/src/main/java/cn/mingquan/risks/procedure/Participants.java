package cn.mingquan.risks.procedure;

import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.Texts;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part in a round, and with what. */
@Dependent
class Participants {

    private static final Map<String, String> SORTS = Map.of("name", "p.name", "posts", "p.document ->> 'posts'");

    private final Sql sql;
    private final Clock clock;

    @Inject
    Participants(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param missing the code of a stage in which nothing was entered */
    ParticipantPage page(UUID round, @Nullable String words, @Nullable String missing, PageQuery page) {
        var search = new Search()
                .equal("p.round_id", round)
                .containing(words, "p.name", "p.document ->> 'posts'")
                .with(
                        "not p.document -> 'entries' @> jsonb_build_array(jsonb_build_object('stage', ?::text))",
                        missing);
        var items = sql.list(
                "select p.id, p.name, p.document::text, p.version from finding_round p" + search.where() + " order by "
                        + page.orderBy(SORTS, "(p.document -> 'leader')::boolean desc, p.document ->> 'posts'")
                        + ", p.name, p.id limit ? offset ?",
                row -> row(row, Map.of()),
                search.parameters(page.size(), page.offset()));
        var labels = labels(items);
        return new ParticipantPage(
                items.stream().map(item -> labelled(item, labels)).toList(),
                sql.number("select count(*) from finding_round p" + search.where(), search.parameters()));
    }

    ParticipantRow get(UUID round, UUID id) {
        var found = read(round, id, "");
        return labelled(found, labels(List.of(found)));
    }

    private ParticipantRow read(UUID round, UUID id, String lock) {
        return sql.first(
                        "select p.id, p.name, p.document::text, p.version from finding_round p where p.round_id = ?"
                                + " and p.id = ?" + lock,
                        row -> row(row, Map.of()),
                        round,
                        id)
                .orElseThrow(() -> new Problem(FindingProblem.FINDING_PARTICIPANT_NOT_FOUND, "这次查险没有这个参加人。"));
    }

    private static ParticipantRow row(ResultSet row, Map<UUID, String> labels) throws SQLException {
        return labelled(
                new ParticipantRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Json.read(row.getString(3), ParticipantDocument.class),
                        List.of(),
                        row.getLong(4)),
                labels);
    }

    /** The points by their descriptions, all of a page at once; what was deleted since is left out. */
    private Map<UUID, String> labels(List<ParticipantRow> rows) {
        var labels = new HashMap<UUID, String>();
        sql.list(
                "select id, description from risk_point where id = any(?::uuid[])",
                row -> labels.put(row.getObject(1, UUID.class), row.getString(2)) == null,
                rows.stream().flatMap(row -> points(row).stream()).distinct().toList());
        return labels;
    }

    private static ParticipantRow labelled(ParticipantRow row, Map<UUID, String> labels) {
        return new ParticipantRow(
                row.id(),
                row.name(),
                row.participant(),
                points(row).stream()
                        .map(labels::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                row.version());
    }

    private static List<UUID> points(ParticipantRow row) {
        return row.participant().entries().stream()
                .flatMap(entry -> entry.points().stream())
                .toList();
    }

    UUID add(FindingRounds.Stored round, AddParticipant input) {
        var id = Ids.next();
        var made = sql.change(
                "insert into finding_round (id, round_id, name, state, document, opened_at) values (?, ?, ?, 'PARTICIPANT',"
                        + " ?::jsonb, ?) on conflict do nothing",
                id,
                round.id(),
                input.name().strip(),
                Json.write(
                        new ParticipantDocument(List.of(), false, input.reason().strip(), List.of())),
                clock.instant());
        if (made == 0) {
            throw new Problem(
                            FindingProblem.FINDING_PARTICIPANT_EXISTS,
                            "“" + input.name().strip() + "”已经是参加人。")
                    .with("name", "已经是参加人");
        }
        return id;
    }

    /** In the stage that the round is in; a second entry takes the place of the first. */
    ParticipantRow enter(
            FindingRounds.Stored round,
            List<String> waitingLeaders,
            UUID id,
            SaveEntry input,
            @Nullable String ifMatch) {
        var stage = round.document().current();
        if (stage.actor() != StageActor.SELF) {
            throw new Problem(FindingProblem.FINDING_STAGE_OTHER, "“" + stage.name() + "”不由个人填报，请登记这一步的情况。");
        }
        var before = read(round.id(), id, " for update");
        IfMatch.require(ifMatch, before.version());
        if (!waitingLeaders.isEmpty() && !before.participant().leader()) {
            throw new Problem(
                    FindingProblem.FINDING_LEADERS_FIRST, "请领导班子成员先查：" + String.join("、", waitingLeaders) + "还没有填报。");
        }
        write(before, before.participant().with(entry(stage, input)));
        return get(round.id(), id);
    }

    private Entry entry(Stage stage, SaveEntry input) {
        var points = input.points() == null
                ? List.<UUID>of()
                : input.points().stream().distinct().toList();
        var note = Texts.stripped(input.note());
        if (input.on().isAfter(LocalDate.now(clock))) {
            throw FindingRounds.invalid("on", "日期晚于今天");
        }
        if (input.none() && !points.isEmpty()) {
            throw FindingRounds.invalid("none", "列了风险点，就不是没有发现风险");
        }
        if (!input.none() && points.isEmpty() && note == null) {
            throw FindingRounds.invalid("note", "请选择风险点或者写明内容；没有发现风险的，请勾选");
        }
        var known = sql.number(
                "select count(*) from risk_point where id = any(?::uuid[]) and state <> 'WITHDRAWN'", points);
        if (known != points.size()) {
            throw FindingRounds.invalid("points", "有的风险点不存在或者已停止");
        }
        return new Entry(
                stage.code(),
                input.on(),
                input.paper(),
                input.none(),
                note,
                points,
                Scopes.actor().name(),
                clock.instant());
    }

    ParticipantRow withdraw(FindingRounds.Stored round, UUID id, @Nullable String ifMatch) {
        var before = read(round.id(), id, " for update");
        IfMatch.honour(ifMatch, before.version());
        write(before, before.participant().without(round.document().current().code()));
        return get(round.id(), id);
    }

    private void write(ParticipantRow row, ParticipantDocument participant) {
        sql.change(
                "update finding_round set document = ?::jsonb, version = version + 1 where id = ?",
                Json.write(participant),
                row.id());
    }
}
