package cn.mingquan.platform.attachments;

import cn.mingquan.platform.Download;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of things in the current schema. Whoever adds or removes one holds the lock of the thing it belongs to. */
@Dependent
public class Attachments {

    /** How many a thing may have. */
    public static final int MOST = 20;

    private static final String SELECT =
            "select id, name, media_type, size, encode(sha256, 'hex'), added_by, added_at from attachment"
                    + " where subject_kind = ? and subject_id = ?";

    private final Sql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Attachments(Sql sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public AttachmentList list(String kind, UUID subject) {
        return new AttachmentList(
                sql.list(SELECT + " order by added_at, id", Attachments::attachment, kind, subject), MOST);
    }

    /** As a document names them that is filed with them. */
    public List<Enclosure> enclosed(String kind, UUID subject) {
        return list(kind, subject).items().stream().map(Attachment::enclosed).toList();
    }

    /** @throws Problem when the same file is there already, or as many as may be */
    public Attachment add(Subject subject, Upload upload) {
        var present = list(subject.kind(), subject.id()).items();
        if (present.size() >= MOST) {
            throw new Problem(
                    AttachmentProblem.ATTACHMENTS_FULL, "“" + subject.title() + "”已有 " + MOST + " 份附件。请合并扫描件，或者先删除一些。");
        }
        var digest = upload.digest();
        var sha256 = Sha256.hex(upload.content());
        present.stream()
                .filter(other -> other.sha256().equals(sha256))
                .findFirst()
                .ifPresent(same -> {
                    throw new Problem(AttachmentProblem.ATTACHMENT_EXISTS, "这份文件已经上传过，名称是“" + same.name() + "”。");
                });
        var attachment = new Attachment(
                Ids.next(),
                upload.name(),
                upload.mediaType(),
                upload.content().length,
                sha256,
                Scopes.actor().name(),
                clock.instant());
        insert(subject, attachment, digest, upload.content());
        audit.record("attachment.added", subject.kind(), subject.id(), subject.title(), detail(attachment));
        return attachment;
    }

    /** Puts the copy of a file beside a filing that comes with it, once, whatever is tried again. */
    public void deliver(Subject filing, Enclosure enclosure, String sender, byte[] content) {
        var digest = Sha256.of(content);
        if (!Sha256.hex(content).equals(enclosure.sha256())) {
            throw new IllegalStateException("The attachment " + enclosure.id() + " is not what was sent");
        }
        var attachment = new Attachment(
                enclosure.id(),
                enclosure.name(),
                enclosure.mediaType(),
                content.length,
                enclosure.sha256(),
                sender,
                clock.instant());
        if (insert(filing, attachment, digest, content) == 1) {
            audit.record("attachment.arrived", filing.kind(), filing.id(), filing.title(), detail(attachment));
        }
    }

    private int insert(Subject subject, Attachment attachment, byte[] digest, byte[] content) {
        return sql.change(
                "insert into attachment (subject_id, id, subject_kind, name, media_type, size, sha256, content, added_by,"
                        + " added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (subject_id, id) do nothing",
                subject.id(),
                attachment.id(),
                subject.kind(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                digest,
                content,
                attachment.addedBy(),
                attachment.addedAt());
    }

    /** The ids of what is there. */
    public Set<UUID> present(UUID subject) {
        return sql
                .list("select id from attachment where subject_id = ?", row -> row.getObject(1, UUID.class), subject)
                .stream()
                .collect(Collectors.toSet());
    }

    /** @throws Problem when the thing has no such file */
    public byte[] content(UUID subject, UUID id) {
        return sql.first(
                        "select content from attachment where subject_id = ? and id = ?",
                        row -> row.getBytes(1),
                        subject,
                        id)
                .orElseThrow(() -> missing(id));
    }

    /** To be saved, never to be shown: the browser neither guesses what it is nor runs what stands in it. */
    public Response download(String kind, UUID subject, UUID id) {
        var attachment = get(kind, subject, id);
        var download = Download.of(
                attachment.name(),
                "attachment." + ScanType.extension(attachment.mediaType()),
                attachment.mediaType(),
                content(subject, id));
        return Response.fromResponse(download)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    public void remove(Subject subject, UUID id) {
        var attachment = get(subject.kind(), subject.id(), id);
        sql.change("delete from attachment where subject_id = ? and id = ?", subject.id(), id);
        audit.record("attachment.removed", subject.kind(), subject.id(), subject.title(), detail(attachment));
    }

    /** With the thing itself, which records that it is gone. */
    public void removeAll(UUID subject) {
        sql.change("delete from attachment where subject_id = ?", subject);
    }

    private Attachment get(String kind, UUID subject, UUID id) {
        return sql.first(SELECT + " and id = ?", Attachments::attachment, kind, subject, id)
                .orElseThrow(() -> missing(id));
    }

    private static Problem missing(UUID id) {
        return new Problem(AttachmentProblem.ATTACHMENT_NOT_FOUND, "没有编号为 " + id + " 的附件。");
    }

    private static Map<String, Object> detail(Attachment attachment) {
        var detail = new TreeMap<String, Object>();
        detail.put("file", attachment.name());
        detail.put("size", attachment.size());
        detail.put("sha256", attachment.sha256());
        return detail;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
