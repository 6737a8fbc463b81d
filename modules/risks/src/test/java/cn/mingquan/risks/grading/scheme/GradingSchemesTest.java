package cn.mingquan.risks.grading.scheme;

import static cn.mingquan.risks.grading.scheme.SchemeFixture.counted;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.from;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradingSchemesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private TenantDatabase database;
    private GradingSchemes schemes;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        schemes = new GradingSchemes(new Sql(database), CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_was_in_force_is_kept_when_the_next_one_is() {
        var first = from("3.5", judged("X", 1));
        var second = from("4", judged("X", 2), counted("N", 1));
        SchemeFixture.hold(schemes, first);
        SchemeFixture.hold(schemes, second);

        assertThat(schemes.inForce()).hasValueSatisfying(version -> {
            assertThat(version.number()).isEqualTo(2);
            assertThat(version.scheme()).isEqualTo(second);
            assertThat(version.inForceOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        });
        assertThat(schemes.former()).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.scheme()).isEqualTo(first);
            assertThat(version.supersededOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        });
        assertThat(schemes.draft()).isEmpty();
    }

    @Test
    void a_draft_changes_until_it_is_in_force_and_only_for_who_has_seen_it() {
        SchemeFixture.draft(schemes, from("3.5", judged("X", 1)));
        var seen = schemes.requireDraft();
        schemes.change(seen, from("4", judged("X", 1)), "李四");

        assertThatThrownBy(() -> schemes.change(seen, from("2", judged("X", 1)), "张三"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> schemes.putInForce(seen)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> schemes.remove(seen)).isInstanceOf(Problem.class);
        assertThat(schemes.requireDraft().scheme().levels().get(0).from()).isEqualByComparingTo("4");

        schemes.remove(schemes.requireDraft());
        assertThatThrownBy(schemes::requireDraft).isInstanceOf(Problem.class).hasMessageContaining("还没有起草");
    }
}
