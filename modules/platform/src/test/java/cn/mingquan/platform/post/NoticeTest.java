package cn.mingquan.platform.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a body tells a unit under it: it takes effect where it arrives. */
class NoticeTest {

    private static final List<String> TAKEN = new ArrayList<>();

    private static final FilingKind ORDER = new FilingKind() {
        @Override
        public String code() {
            return "ORDER";
        }

        @Override
        public String label() {
            return "通知";
        }

        @Override
        public boolean notice() {
            return true;
        }

        @Override
        public int days() {
            return 1;
        }

        @Override
        public void arrived(UUID filing, String document) {
            TAKEN.add(document);
        }

        @Override
        public void settled(Outcome outcome) {}
    };

    private static final PostOffice OFFICE = new PostOffice(Postgres.freshDatabase(), office -> List.of(ORDER));

    private Tenant agency;
    private Tenant body;

    @BeforeEach
    void units() {
        TAKEN.clear();
        agency = OFFICE.unit("和川县卫生健康局");
        body = OFFICE.unit("和川县领导小组办公室");
    }

    @AfterAll
    static void close() throws Exception {
        OFFICE.close();
    }

    @Test
    void it_takes_effect_once_and_needs_no_receipt() {
        OFFICE.oversees(body, agency);
        var id = tell().orElseThrow().id();
        OFFICE.carry();

        assertThat(TAKEN).containsExactly("{}");
        assertThat(OFFICE.as(agency, () -> OFFICE.lists.received(id)).state()).isEqualTo(FilingState.ANSWERED);
        var sent = OFFICE.as(body, () -> OFFICE.lists.sent(id));
        assertThat(sent.state()).isEqualTo(FilingState.ANSWERED);
        assertThat(sent.closedAt()).isNotNull();
        assertThat(OFFICE.as(
                        body,
                        () -> OFFICE.sql.list(
                                "select action from audit_entry where subject_id = ? order by id",
                                row -> row.getString(1),
                                id)))
                .containsExactly("filing.sent", "filing.notice-took-effect");
    }

    @Test
    void nobody_is_told_who_is_not_under_the_body() {
        assertThat(tell()).isEmpty();
    }

    @Test
    void a_notice_is_not_filed_upwards() {
        OFFICE.oversees(body, agency);
        assertThatThrownBy(() -> OFFICE.as(agency, () -> OFFICE.outbox.file(submission(body))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<Outbox.Filed> tell() {
        return OFFICE.as(body, () -> OFFICE.outbox.tell(submission(agency)));
    }

    private static Outbox.Submission submission(Tenant receiver) {
        return new Outbox.Submission("ORDER", Ids.next(), "第 1 号通知", null, null, receiver.unitId(), "{}");
    }
}
