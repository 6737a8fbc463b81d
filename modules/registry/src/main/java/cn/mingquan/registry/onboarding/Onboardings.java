package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.imports.Unconfirmed;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.registry.intake.Effect;
import cn.mingquan.registry.intake.Planned;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches and their rows, on the shared tables. */
@Dependent
class Onboardings implements Unconfirmed {

    private final Sql sql;
    private final Clock clock;

    @Inject
    Onboardings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID add(String fileName, @Nullable String sha256, List<Planned> planned, List<RowProblem> problems, String by) {
        var id = Ids.next();
        var now = clock.instant();
        sql.change(
                """
                insert into onboarding (id, file_name, file_sha256, state, problems, created_by, created_at)
                values (?, ?, ?, 'CHECKED', cast(? as jsonb), ?, ?)
                """,
                id,
                fileName,
                sha256,
                Json.write(problems.toArray(new RowProblem[0])),
                by,
                now);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : planned) {
            rows.add(row(id, each, now));
        }
        sql.each(
                """
                insert into onboarding_item
                  (id, onboarding_id, sheet, row_number, name, effect, request, unit_id, step, updated_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as uuid), 'WAITING', ?)
                """,
                rows);
        return id;
    }

    private static @Nullable Object[] row(UUID batch, Planned each, Instant now) {
        var existing = each.existing();
        var name = each.draft().request().name();
        return new @Nullable Object[] {
            Ids.next(),
            batch,
            each.draft().sheet(),
            each.draft().row(),
            name == null ? "" : name,
            each.effect(),
            Json.write(each.draft().request()),
            existing == null || each.effect() == Effect.BAD || each.effect() == Effect.CREATE ? null : existing.id(),
            now
        };
    }

    Optional<Onboarding> find(UUID id) {
        return sql.first("select * from onboarding where id = ?", Onboarding::read, id);
    }

    Optional<Onboarding> latest(String fileName, String by) {
        return sql.first(
                "select * from onboarding where file_name = ? and created_by = ? order by created_at desc limit 1",
                Onboarding::read,
                fileName,
                by);
    }

    /** Keeps the upload as it came until {@link #forgetFile}. Apart from its batch, which is read every second. */
    void keepFile(UUID id, byte[] content) {
        sql.change("insert into onboarding_file (onboarding_id, content) values (?, ?)", id, content);
    }

    Optional<byte[]> file(UUID id) {
        return sql.first(
                "select content from onboarding_file where onboarding_id = ?", row -> row.getBytes("content"), id);
    }

    void forgetFile(UUID id) {
        sql.change("delete from onboarding_file where onboarding_id = ?", id);
    }

    /** Where the units of a batch stand today. */
    List<String> places(UUID id) {
        return sql.list(
                "select distinct u.region_code from onboarding_item i join unit u on u.id = i.unit_id"
                        + " where i.onboarding_id = ?",
                row -> row.getString(1),
                id);
    }

    /** Keeps others from confirming or resuming the batch until the transaction ends. */
    void lock(UUID id) {
        sql.list("select 1 from onboarding where id = ? for update", row -> true, id);
    }

    List<Item> items(UUID id) {
        return sql.list(
                "select * from onboarding_item where onboarding_id = ? order by row_number, id", Item::read, id);
    }

    /** The rows that people look for first: bad and failed ones, then what is under way, then the rest. */
    List<Item> foremost(UUID id, int most, int offset) {
        return sql.list(
                """
                select * from onboarding_item where onboarding_id = ?
                 order by case when step = 'FAILED' then 0 when effect = 'BAD' then 1 when step = 'DONE' then 4
                               when step = 'WAITING' then 3 else 2 end, row_number, id limit %d offset %d
                """
                        .formatted(most, offset),
                Item::read,
                id);
    }

    OnboardingItemRows rows(UUID id, int size, int offset) {
        var items =
                foremost(id, size, offset).stream().map(OnboardingItemRow::of).toList();
        return new OnboardingItemRows(
                items, sql.number("select count(*) from onboarding_item where onboarding_id = ?", id));
    }

    OnboardingCounts counts(UUID id) {
        return sql.first(
                        """
                        select count(*), count(*) filter (where effect = 'CREATE'),
                               count(*) filter (where effect = 'UPDATE'), count(*) filter (where effect = 'UNCHANGED'),
                               count(*) filter (where effect = 'BAD'), count(*) filter (where step = 'DONE'),
                               count(*) filter (where step = 'FAILED'),
                               count(*) filter (where step = 'DONE' and credential is not null)
                          from onboarding_item where onboarding_id = ?
                        """,
                        row -> new OnboardingCounts(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8)),
                        id)
                .orElseThrow();
    }

    /** A batch as it is told: whole in numbers, and with the rows that matter most. */
    OnboardingView view(Onboarding batch) {
        return OnboardingView.of(batch, counts(batch.id()), foremost(batch.id(), OnboardingView.LISTED, 0));
    }

    void confirmed(UUID id, String by) {
        sql.change(
                "update onboarding set state = 'RUNNING', confirmed_by = ?, confirmed_at = ?, version = version + 1"
                        + " where id = ?",
                by,
                clock.instant(),
                id);
    }

    void settled(UUID item, Effect effect, @Nullable UUID unit, Step step) {
        sql.change(
                "update onboarding_item set effect = ?, unit_id = cast(? as uuid), step = ?, updated_at = ? where id = ?",
                effect,
                unit,
                step,
                clock.instant(),
                item);
    }

    Step step(UUID item) {
        return sql.first("select step from onboarding_item where id = ?", row -> Step.valueOf(row.getString(1)), item)
                .orElseThrow();
    }

    void at(UUID item, Step step) {
        sql.change(
                "update onboarding_item set step = ?, error = null, failed_step = null, updated_at = ? where id = ?",
                step,
                clock.instant(),
                item);
    }

    void failed(UUID item, Step step, String reason) {
        sql.change(
                "update onboarding_item set step = 'FAILED', failed_step = ?, error = ?, updated_at = ? where id = ?",
                step,
                reason,
                clock.instant(),
                item);
    }

    /**
     * The unit is open: earlier attempts at it have nothing left to do, and the accounts they asked for were never made.
     * A batch that failed for such rows only has not failed any more.
     */
    void opened(UUID unit, UUID by) {
        var batches = sql.list(
                """
                update onboarding_item set step = 'DONE', error = null, failed_step = null, username = null,
                       credential = null
                 where unit_id = ? and id <> ? and effect <> 'BAD' and step = 'FAILED' returning onboarding_id
                """,
                row -> row.getObject(1, UUID.class),
                unit,
                by);
        sql.change(
                """
                update onboarding set state = 'DONE'
                 where id = any (?::uuid[]) and state = 'FAILED' and not exists (select 1 from onboarding_item i
                        where i.onboarding_id = onboarding.id and i.step = 'FAILED')
                """,
                batches);
    }

    void keepCredential(UUID item, String username, byte[] credential) {
        sql.change("update onboarding_item set username = ?, credential = ? where id = ?", username, credential, item);
    }

    /** @return how many rows are to be tried again */
    int resume(UUID id) {
        int rows = sql.change(
                """
                update onboarding_item set step = 'WAITING', error = null, failed_step = null, updated_at = ?
                 where onboarding_id = ? and step = 'FAILED'
                """,
                clock.instant(),
                id);
        if (rows > 0) {
            sql.change("update onboarding set state = 'RUNNING', finished_at = null where id = ?", id);
        }
        return rows;
    }

    /** The batches to be worked on, the oldest first. */
    List<UUID> running() {
        return sql.list(
                "select id from onboarding where state = 'RUNNING' order by confirmed_at, id",
                row -> row.getObject(1, UUID.class));
    }

    /**
     * Writes down whether the running batches wait for the identity provider.
     *
     * @return how many began or ceased to wait
     */
    int waiting(boolean waiting) {
        return sql.change(
                "update onboarding set waiting = ? where state = 'RUNNING' and waiting <> ?", waiting, waiting);
    }

    /** The next rows of the batch that have not come to an end, a few at a time. */
    List<Item> open(UUID id, int most) {
        return sql.list(
                "select * from onboarding_item where onboarding_id = ? and effect <> 'BAD'"
                        + " and step not in ('DONE', 'FAILED') order by row_number, id limit " + most,
                Item::read,
                id);
    }

    void finish(UUID id) {
        sql.change(
                """
                update onboarding set finished_at = ?,
                  state = case when exists (select 1 from onboarding_item i where i.onboarding_id = onboarding.id
                                             and i.step = 'FAILED') then 'FAILED' else 'DONE' end
                 where id = ?
                """,
                clock.instant(),
                id);
    }

    void wipeCredentials(UUID id) {
        sql.change("update onboarding_item set credential = null where onboarding_id = ? and step = 'DONE'", id);
        sql.change("update onboarding set credentials_taken_at = ? where id = ?", clock.instant(), id);
    }

    /** Names and telephone numbers of people who are nobody's administrators. */
    @Override
    public int removeUnconfirmed(Instant before) {
        // One that is being confirmed at this moment is locked, and passed over.
        var forgotten = sql.list(
                "select id from onboarding where state = 'CHECKED' and created_at < ? for update skip locked",
                row -> new @Nullable Object[] {row.getObject(1, UUID.class)},
                before);
        sql.each("delete from onboarding_file where onboarding_id = ?", forgotten);
        sql.each("delete from onboarding_item where onboarding_id = ?", forgotten);
        sql.each("delete from onboarding where id = ?", forgotten);
        return forgotten.size();
    }

    /** @param words part of the file's or unit's name, of a unit's in the batch, or of who began it */
    OnboardingRows page(@Nullable String by, @Nullable String words, int size, int offset) {
        var asked = words == null ? "" : words.strip();
        var where =
                """
                 where (cast(? as text) is null or o.created_by = ?)
                   and (position(? in o.file_name) > 0 or position(? in o.created_by) > 0
                        or exists (select 1 from onboarding_item i
                                    where i.onboarding_id = o.id and position(? in i.name) > 0))
                """;
        var parameters = new @Nullable Object[] {by, by, asked, asked, asked};
        var total = sql.number("select count(*) from onboarding o" + where, parameters);
        var items = sql.list(
                """
                select o.*,
                       (select count(*) from onboarding_item i where i.onboarding_id = o.id) as total,
                       (select count(*) from onboarding_item i where i.onboarding_id = o.id and i.step = 'DONE') as done,
                       (select count(*) from onboarding_item i where i.onboarding_id = o.id and i.step = 'FAILED')
                         as failed
                  from onboarding o
                """
                        + where
                        + " order by o.created_at desc, o.id limit " + size + " offset " + offset,
                row -> {
                    var batch = Onboarding.read(row);
                    return new OnboardingRow(
                            batch.id(),
                            batch.fileName(),
                            batch.state(),
                            row.getInt("total"),
                            row.getInt("done"),
                            row.getInt("failed"),
                            batch.createdAt(),
                            batch.createdBy());
                },
                parameters);
        return new OnboardingRows(items, total);
    }
}
