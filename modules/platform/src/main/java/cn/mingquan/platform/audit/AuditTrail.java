package cn.mingquan.platform.audit;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a change in the transaction that makes it, in the schema it is made in: both are committed or neither. The
 * sealer chains the entry within about a second (design.md section 7).
 */
@Dependent
public class AuditTrail {

    private final Database database;
    private final Clock clock;

    @Inject
    public AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param action what was done, dotted, e.g. {@code power.approve}
     * @param subjectKind what it was done to, e.g. {@code power}
     * @param label how people call the subject
     * @param detail what changed; written as JSON. Never passwords, and of people only who acted or
     *     holds an office: no telephone numbers, no identity numbers
     */
    public void record(String action, String subjectKind, @Nullable UUID subjectId, String label, Object detail) {
        write(List.of(entry(action, subjectKind, subjectId, label, detail)));
    }

    /** As {@link #record}, unless the same is in the record already: for work that runs again and changes nothing then. */
    public void recordOnce(String action, String subjectKind, String label, Map<String, String> detail) {
        var entry = entry(action, subjectKind, null, label, new TreeMap<>(detail));
        if (!known(entry)) {
            write(List.of(entry));
        }
    }

    private boolean known(AuditEntry entry) {
        try (var connection = database.connection();
                var select = connection.prepareStatement(
                        "select 1 from audit_entry where action = ? and subject_kind = ? and detail::jsonb = ?::jsonb"
                                + " limit 1")) {
            select.setString(1, entry.action());
            select.setString(2, entry.subjectKind());
            select.setString(3, entry.detail());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the audit entries", failure);
        }
    }

    /** One of several things to which the same was done at once. */
    public record Subject(UUID id, String label, Object detail) {}

    /** A thing as it was and as it is, field by field; new when it was nothing. */
    public record Change(UUID id, String label, Map<String, Object> before, Map<String, Object> after) {

        private Subject subject() {
            return new Subject(id, label, before.isEmpty() ? after : Changes.between(before, after));
        }
    }

    /** An entry for each, with what is different. */
    public void recordChanges(String action, String subjectKind, List<Change> changes) {
        recordEach(action, subjectKind, changes.stream().map(Change::subject).toList());
    }

    /** An entry for each, written together: for acts on hundreds of things. */
    public void recordEach(String action, String subjectKind, List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        write(subjects.stream()
                .map(subject -> entry(action, subjectKind, subject.id(), subject.label(), subject.detail()))
                .toList());
    }

    private AuditEntry entry(String action, String subjectKind, @Nullable UUID subjectId, String label, Object detail) {
        var actor = Scopes.actor();
        return new AuditEntry(
                Ids.next(),
                clock.instant(),
                actor.username(),
                actor.name(),
                action,
                subjectKind,
                subjectId,
                label,
                Json.write(detail));
    }

    private void write(List<AuditEntry> entries) {
        try (var connection = database.connection();
                var insert = connection.prepareStatement("insert into audit_entry"
                        + " (id, at, actor, actor_name, action, subject_kind, subject_id, label, detail, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var request =
                        connection.prepareStatement("insert into platform.seal_request (id, tenant) values (?, ?)")) {
            for (var entry : entries) {
                insert.setObject(1, entry.id());
                insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(3, entry.actor());
                insert.setString(4, entry.actorName());
                insert.setString(5, entry.action());
                insert.setString(6, entry.subjectKind());
                insert.setObject(7, entry.subjectId());
                insert.setString(8, entry.label());
                insert.setString(9, entry.detail());
                insert.setBytes(10, entry.digest());
                insert.addBatch();
                request.setObject(1, entry.id());
                request.setString(2, Scopes.role());
                request.addBatch();
            }
            insert.executeBatch();
            request.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot record an audit entry", failure);
        }
    }
}
