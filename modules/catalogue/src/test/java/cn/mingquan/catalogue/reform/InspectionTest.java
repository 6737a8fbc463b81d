package cn.mingquan.catalogue.reform;

import static cn.mingquan.catalogue.reform.ReformFixture.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private ReformFixture unit;
    private UUID licence;

    @BeforeEach
    void unit() throws SQLException {
        unit = new ReformFixture();
        licence = unit.power("X-1", "APPROVED");
    }

    @AfterEach
    void close() throws SQLException {
        unit.database.close();
    }

    @Test
    void what_is_to_be_put_right_is_due_until_it_is_done() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.CLOSE, "2026-05-01"));
        assertThat(unit.power(licence).view(ReformFixture.TODAY).overdue()).isTrue();

        unit.reforms.inspect(unit.power(licence), seen("2026-11-20", " 退费 ", "2026-12-01", false));
        assertThat(unit.power(licence).reform().dueOn()).isEqualTo("2026-12-01");

        unit.reforms.inspect(unit.power(licence), seen("2026-11-22", "不留下", "2026-12-01", true));
        var reform = unit.power(licence).reform();
        assertThat(reform.dueOn()).isEqualTo("2027-05-22");
        assertThat(reform.inspections()).extracting(Inspection::rectification).containsExactly("退费", null);
        assertThat(unit.entries("power.reform-inspected")).isEqualTo(2);
    }

    @Test
    void what_an_inspection_lacks_is_named() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.CLOSE, "2026-05-01"));

        assertThat(fields(seen("2026-11-23", null, null, true))).containsExactly("on");
        assertThat(fields(seen("2026-04-30", null, null, true))).containsExactly("on");
        assertThat(fields(seen("2026-11-01", " ", null, false))).containsExactly("rectification", "rectifyBy");
        assertThat(fields(seen("2026-11-01", "退费", "2026-10-01", false))).containsExactly("rectifyBy");
        assertThat(unit.power(licence).reform().inspections()).isEmpty();
    }

    @Test
    void what_is_kept_or_undecided_is_not_followed_up() {
        var seen = seen("2026-11-01", null, null, true);
        assertThat(refused(seen).type()).isEqualTo(ReformProblem.REFORM_NOT_FOLLOWED);

        unit.reforms.decide(unit.power(licence), decision(ReformAction.KEEP, "2026-05-01"));
        assertThat(refused(seen).type()).isEqualTo(ReformProblem.REFORM_NOT_FOLLOWED);
    }

    private List<String> fields(Inspection seen) {
        return refused(seen).errors().stream().map(FieldError::field).toList();
    }

    private Problem refused(Inspection seen) {
        return catchThrowableOfType(Problem.class, () -> unit.reforms.inspect(unit.power(licence), seen));
    }

    private static Inspection seen(String on, @Nullable String right, @Nullable String by, boolean done) {
        return new Inspection(LocalDate.parse(on), "查看窗口", right, by == null ? null : LocalDate.parse(by), done);
    }
}
