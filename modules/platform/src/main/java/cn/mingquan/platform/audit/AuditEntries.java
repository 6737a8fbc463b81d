package cn.mingquan.platform.audit;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the record of changes of the current scope. */
@Dependent
public class AuditEntries {

    private static final String COLUMNS = "select e.id, e.at, e.actor, e.actor_name, e.action, e.subject_kind,"
            + " e.subject_id, e.label, e.detail, l.seq is not null"
            + " from audit_entry e left join audit_link l on l.entry_id = e.id";

    private static final int LOOKED_AT = 5_000;

    private static final String RECENT =
            """
            with latest as (
              select id, at, actor, action, subject_kind, date_trunc('minute', at) as minute
                from audit_entry order by at desc, id desc limit %d
            ), line as (
              select distinct on (minute, action, subject_kind, actor) *
                from latest order by minute, action, subject_kind, actor, at desc, id desc
            ), shown as (
              select * from line order by at desc, id desc limit ?
            )
            select e.id, e.at, e.actor, e.actor_name, e.action, e.subject_kind, e.subject_id, e.label, e.detail,
                   l.seq is not null, things.number
              from shown s
              join audit_entry e on e.id = s.id
              left join audit_link l on l.entry_id = e.id
             cross join lateral (
                   select count(distinct coalesce(a.subject_id, a.id)) as number from audit_entry a
                    where a.action = s.action and a.at >= s.minute and a.at < s.minute + interval '1 minute'
                      and a.actor = s.actor and a.subject_kind = s.subject_kind) things
             order by s.at desc, s.id desc
            """
                    .formatted(LOOKED_AT);

    private final Database database;

    @Inject
    public AuditEntries(Database database) {
        this.database = database;
    }

    /** Newest first. */
    public AuditEntryPage page(PageQuery page) {
        return page(new AuditFilter(), page);
    }

    /** Those that fit, newest first. */
    public AuditEntryPage page(AuditFilter filter, PageQuery page) {
        var conditions = filter.conditions();
        try (var connection = database.connection();
                var select = connection.prepareStatement(
                        COLUMNS + conditions.where() + " order by e.at desc, e.id desc limit ? offset ?");
                var count = connection.prepareStatement("select count(*) from audit_entry e" + conditions.where())) {
            var next = bind(select, conditions);
            select.setInt(next, page.size());
            select.setInt(next + 1, page.offset());
            bind(count, conditions);
            try (var rows = select.executeQuery();
                    var total = count.executeQuery()) {
                total.next();
                return new AuditEntryPage(read(rows), total.getLong(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the audit entries", failure);
        }
    }

    /**
     * What happened last, newest first: what one person did to many things within a minute, as by an import, is one line.
     * Looks back over the last {@value #LOOKED_AT} entries; the things of a line are counted all the same.
     *
     * @param lines at most
     */
    public List<RecentChange> recent(int lines) {
        try (var connection = database.connection();
                var select = connection.prepareStatement(RECENT)) {
            select.setInt(1, lines);
            try (var rows = select.executeQuery()) {
                var changes = new ArrayList<RecentChange>();
                while (rows.next()) {
                    changes.add(new RecentChange(entry(rows), rows.getLong(11)));
                }
                return changes;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the audit entries", failure);
        }
    }

    private static int bind(PreparedStatement statement, AuditFilter.Conditions conditions) throws SQLException {
        var next = 1;
        for (var value : conditions.values()) {
            statement.setObject(next++, value);
        }
        return next;
    }

    /** The actions that occur, in alphabetical order; each is found by one step down the index. */
    public List<String> actions() {
        try (var connection = database.connection();
                var select = connection.prepareStatement("with recursive known (action) as ("
                        + "(select action from audit_entry order by action limit 1) union all"
                        + " select (select e.action from audit_entry e where e.action > known.action"
                        + " order by e.action limit 1) from known where known.action is not null)"
                        + " select action from known where action is not null");
                var rows = select.executeQuery()) {
            var actions = new ArrayList<String>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the audit entries", failure);
        }
    }

    /** What happened to one thing, newest first, at most 200. */
    public List<AuditEntryView> of(UUID subjectId) {
        return of(null, subjectId);
    }

    /** As {@link #of(UUID)}, if it is of the kind. */
    public List<AuditEntryView> of(@Nullable String subjectKind, UUID subjectId) {
        try (var connection = database.connection();
                var select = connection.prepareStatement(COLUMNS
                        + " where e.subject_id = ? and e.subject_kind = coalesce(?, e.subject_kind)"
                        + " order by e.at desc, e.id desc limit 200")) {
            select.setObject(1, subjectId);
            select.setString(2, subjectKind);
            try (var rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the audit entries", failure);
        }
    }

    private static List<AuditEntryView> read(ResultSet rows) throws SQLException {
        var entries = new ArrayList<AuditEntryView>();
        while (rows.next()) {
            entries.add(entry(rows));
        }
        return entries;
    }

    private static AuditEntryView entry(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10));
    }
}
