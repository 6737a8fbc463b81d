package cn.mingquan.catalogue.examination;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.submission.StatementAttachmentResource;
import cn.mingquan.catalogue.submission.StatementView;
import cn.mingquan.catalogue.submission.SubmissionFixture;
import cn.mingquan.platform.attachments.Attachment;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.post.FilingProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sealed scans of a statement, until it is filed and afterwards. */
class ScansTest extends ExaminationCase {

    private final StatementAttachmentResource scans = SubmissionFixture.attachments(office);
    private final ExaminationAttachmentResource examined = new ExaminationAttachmentResource(
            office.inbox, office.attachments, new ImportSlots(1, 1, Duration.ofSeconds(5)));

    @Test
    void what_is_attached_is_frozen_with_the_filing_and_reaches_the_examining_body() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        var scan = add(made, "盖章件.pdf", "%PDF-1.7 sealed");

        var filing = file(made);
        receive(filing);

        assertThat(office.as(
                        body, () -> office.inbox.get(filing, "POWER_STATEMENT").document()))
                .contains(scan.sha256());
        assertThat(office.as(body, () -> examined.list(filing)).items())
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.name()).isEqualTo("盖章件.pdf");
                    assertThat(copy.sha256()).isEqualTo(scan.sha256());
                    assertThat(copy.addedBy()).isEqualTo("和川县卫生健康局");
                });
        assertThat(refused(agency, () -> add(made, "又一份.pdf", "%PDF-1.7 more")).type())
                .isEqualTo(StatementProblem.STATEMENT_FILED);
        assertThat(refused(agency, () -> {
                            scans.remove(made.id(), scan.id());
                            return null;
                        })
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_FILED);
        assertThat(of(made)).containsExactly(scan);
    }

    @Test
    void a_statement_that_is_dropped_takes_its_scans_along() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        add(made, "盖章件.pdf", "%PDF-1.7 sealed");

        office.as(agency, () -> {
            statements.remove(made.id());
            return null;
        });

        assertThat(office.as(agency, () -> office.sql.number("select count(*) from attachment")))
                .isZero();
    }

    @Test
    void scans_of_what_is_not_there_are_not_found() {
        assertThat(refused(agency, () -> scans.list(UUID.randomUUID())).type())
                .isEqualTo(StatementProblem.STATEMENT_NOT_FOUND);
        assertThat(refused(body, () -> examined.list(UUID.randomUUID())).type())
                .isEqualTo(FilingProblem.FILING_NOT_FOUND);
    }

    private Attachment add(StatementView statement, String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return office.as(agency, () -> (Attachment)
                scans.add(statement.id(), name, new ByteArrayInputStream(bytes)).getEntity());
    }

    private List<Attachment> of(StatementView statement) {
        return office.as(agency, () -> scans.list(statement.id())).items();
    }
}
