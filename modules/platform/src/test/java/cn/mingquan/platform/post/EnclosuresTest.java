package cn.mingquan.platform.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.attachments.Attachment;
import cn.mingquan.platform.attachments.AttachmentProblem;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.attachments.Enclosure;
import cn.mingquan.platform.attachments.Subject;
import cn.mingquan.platform.attachments.Upload;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that come with a filing: added until it is filed, and carried with it. */
class EnclosuresTest {

    /** What was at the receiver when a copy arrived. */
    private static final List<Integer> THERE = new ArrayList<>();

    /** The document of this kind is the list of its files. */
    private static final class Minutes implements FilingKind {

        private final PostOffice office;

        Minutes(PostOffice office) {
            this.office = office;
        }

        @Override
        public String code() {
            return "MINUTES";
        }

        @Override
        public String label() {
            return "会议纪要";
        }

        @Override
        public int days() {
            return 10;
        }

        @Override
        public List<Enclosure> enclosures(String document) {
            return List.of(Json.read(document, Enclosure[].class));
        }

        @Override
        public void arrived(UUID filing, String document) {
            THERE.add(office.attachments.list(Enclosures.FILING, filing).items().size());
        }

        @Override
        public void settled(Outcome outcome) {}
    }

    private static final PostOffice OFFICE =
            new PostOffice(Postgres.freshDatabase(), office -> List.of(new Minutes(office)));
    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    private Tenant agency;
    private Tenant body;
    private Subject minutes;

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @BeforeEach
    void units() {
        THERE.clear();
        agency = OFFICE.unit("和川县卫生健康局");
        body = OFFICE.unit("和川县领导小组办公室");
        OFFICE.oversees(body, agency);
        minutes = new Subject("minutes", Ids.next(), "第 3 次会议纪要");
    }

    @AfterEach
    void nothingFails() {
        OFFICE.database.beforeCommit(() -> {});
        OFFICE.carry();
    }

    @AfterAll
    static void close() throws Exception {
        LOG.setLevel(null);
        OFFICE.close();
    }

    @Test
    void the_files_are_there_when_the_filing_arrives() {
        var first = add("第一页.pdf", "1");
        add("第二页.pdf", "2");

        var filing = file();
        OFFICE.carry();

        assertThat(THERE).containsExactly(2);
        assertThat(arrived(filing)).extracting(Attachment::name).containsExactly("第一页.pdf", "第二页.pdf");
        assertThat(arrived(filing)).extracting(Attachment::addedBy).containsOnly("和川县卫生健康局");
        assertThat(OFFICE.as(body, () -> OFFICE.attachments.content(filing, first.id())))
                .isEqualTo(scan("1"));
        assertThat(actions(agency, minutes.id())).containsExactly("attachment.added", "attachment.added");
        assertThat(actions(body, filing)).containsExactly("attachment.arrived", "attachment.arrived", "filing.arrived");
        assertThat(details(body, filing)).contains(Sha256.hex(scan("1")));
    }

    @Test
    void a_crash_anywhere_loses_nothing_and_brings_nothing_twice() {
        add("第一页.pdf", "1");
        add("第二页.pdf", "2");
        for (var crash = 1; crash <= 9; crash++) {
            THERE.clear();
            var filing = file();
            crashing(crash);
            OFFICE.carry();

            assertThat(THERE).as("crash %d", crash).endsWith(2);
            assertThat(arrived(filing)).as("crash %d", crash).hasSize(2);
            assertThat(actions(body, filing))
                    .as("crash %d", crash)
                    .containsExactly("attachment.arrived", "attachment.arrived", "filing.arrived");
        }
    }

    private static void crashing(int commit) {
        var commits = new AtomicInteger();
        OFFICE.database.beforeCommit(() -> {
            if (commits.incrementAndGet() == commit) {
                throw new IllegalStateException("crash");
            }
        });
        try {
            OFFICE.round.run();
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessage("crash");
        }
        OFFICE.database.beforeCommit(() -> {});
        OFFICE.later(Duration.ofMinutes(1));
    }

    @Test
    void a_file_that_is_not_what_the_document_names_does_not_arrive() {
        var scan = add("第一页.pdf", "1");
        var other = new Enclosure(scan.id(), scan.name(), scan.mediaType(), scan.size(), Sha256.hex("2"));
        var filing = file(List.of(other));

        OFFICE.carry();

        assertThat(arrived(filing)).isEmpty();
        assertThat(THERE).isEmpty();
        OFFICE.database.tenants().asPlatform(() -> OFFICE.sql.change("delete from parcel"));
    }

    @Test
    void what_was_added_is_not_written_again() {
        add("第一页.pdf", "1");

        assertThat(catchThrowableOfType(
                        SqlFailure.class,
                        () -> OFFICE.as(agency, () -> OFFICE.sql.change("update attachment set name = 'x'"))))
                .isNotNull();
    }

    @Test
    void the_same_file_is_refused_and_so_is_one_too_many() {
        add("第一页.pdf", "1");
        assertThat(refusal(() -> add("又一次.pdf", "1"))).isEqualTo(AttachmentProblem.ATTACHMENT_EXISTS);
        for (var page = 2; page <= Attachments.MOST; page++) {
            add(page + ".pdf", String.valueOf(page));
        }
        assertThat(refusal(() -> add("太多.pdf", "x"))).isEqualTo(AttachmentProblem.ATTACHMENTS_FULL);
    }

    @Test
    void what_is_removed_is_gone_and_stays_in_the_record() {
        var scan = add("第一页.pdf", "1");
        OFFICE.as(agency, () -> {
            OFFICE.attachments.remove(minutes, scan.id());
            return null;
        });

        assertThat(OFFICE.as(
                        agency,
                        () -> OFFICE.attachments.list("minutes", minutes.id()).items()))
                .isEmpty();
        assertThat(refusal(() -> OFFICE.as(agency, () -> {
                    OFFICE.attachments.remove(minutes, scan.id());
                    return null;
                })))
                .isEqualTo(AttachmentProblem.ATTACHMENT_NOT_FOUND);
        assertThat(actions(agency, minutes.id())).containsExactly("attachment.added", "attachment.removed");
    }

    private Attachment add(String name, String text) {
        return OFFICE.as(
                agency, () -> OFFICE.attachments.add(minutes, Upload.read(name, new ByteArrayInputStream(scan(text)))));
    }

    private static byte[] scan(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    private UUID file() {
        return file(OFFICE.as(agency, () -> OFFICE.attachments.enclosed("minutes", minutes.id())));
    }

    private UUID file(List<Enclosure> enclosed) {
        return OFFICE.as(agency, () -> OFFICE.outbox
                .file(new Outbox.Submission(
                        "MINUTES", minutes.id(), minutes.title(), null, null, body.unitId(), Json.write(enclosed)))
                .id());
    }

    private List<Attachment> arrived(UUID filing) {
        return OFFICE.as(
                body, () -> OFFICE.attachments.list(Enclosures.FILING, filing).items());
    }

    private static Object refusal(Runnable act) {
        return catchThrowableOfType(Problem.class, act::run).type();
    }

    private static List<String> actions(Tenant tenant, UUID id) {
        return OFFICE.as(
                tenant,
                () -> OFFICE.sql.list(
                        "select action from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        id));
    }

    private static String details(Tenant tenant, UUID id) {
        return OFFICE.as(
                        tenant,
                        () -> OFFICE.sql.list(
                                "select detail from audit_entry where subject_id = ? order by id",
                                row -> row.getString(1),
                                id))
                .toString();
    }
}
