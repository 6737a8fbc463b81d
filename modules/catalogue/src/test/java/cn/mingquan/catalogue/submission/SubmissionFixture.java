package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.statement.RowDifferences;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.platform.testing.Postgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Power statements on a post office of their own. */
public final class SubmissionFixture {

    private SubmissionFixture() {}

    public static PostOffice office(Postgres postgres) {
        return new PostOffice(postgres, office -> List.of(kind(office)));
    }

    public static PowerStatementKind kind(PostOffice office) {
        var rows = new StatementRows(office.sql);
        return new PowerStatementKind(
                new Statements(office.sql, rows, office.clock), rows, standing(office), office.clock, 30);
    }

    public static Standing standing(PostOffice office) {
        return new Standing(office.sql, office.audit, TenantFixture.figures(office.database), office.clock);
    }

    public static StatementResource statements(PostOffice office) {
        var rows = new StatementRows(office.sql);
        return new StatementResource(
                new Statements(office.sql, rows, office.clock),
                rows,
                new RowDifferences(office.sql),
                office.attachments,
                office.outbox,
                office.audit);
    }

    public static StatementAttachmentResource attachments(PostOffice office) {
        var rows = new StatementRows(office.sql);
        return new StatementAttachmentResource(
                new Statements(office.sql, rows, office.clock),
                office.attachments,
                new ImportSlots(1, 1, Duration.ofSeconds(5)));
    }

    public static void acknowledge(PostOffice office, UUID power) {
        standing(office).acknowledge(power);
    }
}
