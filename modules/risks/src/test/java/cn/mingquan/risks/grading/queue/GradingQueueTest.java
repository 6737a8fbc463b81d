package cn.mingquan.risks.grading.queue;

import static cn.mingquan.risks.grading.scheme.SchemeFixture.from;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.grading.GradedPoints;
import cn.mingquan.risks.grading.scheme.GradingSchemes;
import cn.mingquan.risks.grading.scheme.SchemeFixture;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradingQueueTest {

    private static final Clock CLOCK = at("2026-11-22T02:00:00Z");

    private TenantDatabase database;
    private Sql sql;
    private GradingSchemes schemes;
    private GradedPoints points;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        schemes = new GradingSchemes(sql, CLOCK);
        points = new GradedPoints(sql, schemes, CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_has_no_scores_stands_first_even_with_a_level_from_a_file() {
        assertThat(page(CLOCK, null, null).schemed()).isFalse();
        SchemeFixture.hold(schemes, from("3", judged("X", 1)));
        points.grade(points.point("F-1", "APPROVED", "A"), Map.of("X", 4), "A");
        points.point("F-2", "APPROVED", "B");
        points.point("F-3", "WITHDRAWN", "B");

        var page = page(CLOCK, null, null);

        assertThat(page.items())
                .extracting(GradingRow::code, GradingRow::level, GradingRow::suggested, GradingRow::overridden)
                .containsExactly(tuple("F-2", "B", null, false), tuple("F-1", "A", "高", false));
        assertThat(page.ungraded()).isEqualTo(1);
        assertThat(page.schemed()).isTrue();
        assertThat(codes(CLOCK, null, GradingNeed.UNGRADED)).containsExactly("F-2");
        assertThat(codes(CLOCK, "F-1", null)).containsExactly("F-1");
    }

    @Test
    void a_grading_is_due_anew_on_its_day() {
        SchemeFixture.hold(schemes, from("3", judged("X", 1)));
        points.grade(points.point("F-1", "DRAFT", null), Map.of("X", 4), "A");
        points.grade(points.point("F-2", "DRAFT", null), Map.of("X", 1), "B");

        assertThat(codes(at("2027-05-21T02:00:00Z"), null, GradingNeed.DUE)).isEmpty();
        assertThat(codes(at("2027-05-22T02:00:00Z"), null, GradingNeed.DUE)).containsExactly("F-1");
        assertThat(page(at("2027-11-22T02:00:00Z"), null, null).due()).isEqualTo(2);
    }

    @Test
    void scores_by_a_scheme_that_no_longer_holds_and_other_levels_than_suggested_are_found() {
        SchemeFixture.hold(schemes, from("3", judged("X", 1)));
        points.grade(points.point("F-1", "DRAFT", null), Map.of("X", 4), "A");
        SchemeFixture.hold(schemes, from("2", judged("X", 1)));
        points.grade(points.point("F-2", "DRAFT", null), Map.of("X", 1), "A");

        assertThat(codes(CLOCK, null, GradingNeed.FORMER_SCHEME)).containsExactly("F-1");
        assertThat(page(CLOCK, null, null).formerScheme()).isEqualTo(1);
        assertThat(codes(CLOCK, null, GradingNeed.OVERRIDDEN)).containsExactly("F-2");
    }

    @Test
    void powers_of_a_focus_domain_without_a_gravest_point_are_found() {
        points.point("F-1", "DRAFT", "B");
        points.point("F-2", "DRAFT", "B");
        sql.change("update risk_point set power_id = ?", RiskFixture.LICENCE);
        assertThat(codes(CLOCK, null, GradingNeed.FOCUS)).isEmpty();

        sql.change("update power_item set handling = '{\"focus\": \"MONEY\"}' where id = ?", RiskFixture.LICENCE);

        assertThat(codes(CLOCK, null, GradingNeed.FOCUS)).containsExactly("F-1", "F-2");
        assertThat(page(CLOCK, null, null).items())
                .extracting(GradingRow::focus)
                .containsOnly("MONEY");
        sql.change("update risk_point set level = 'A' where code = 'F-2'");
        assertThat(codes(CLOCK, null, GradingNeed.FOCUS)).isEmpty();
    }

    @Test
    void what_is_gravest_and_not_in_the_heads_hands_is_found() {
        points.point("F-1", "APPROVED", "A");
        points.point("F-2", "APPROVED", "A");
        points.point("F-3", "APPROVED", "B");
        sql.change("update risk_point set holder_layer = 'TOP_LEADER' where code = 'F-2'");

        assertThat(codes(CLOCK, null, GradingNeed.NOT_LED)).containsExactly("F-1");
    }

    private List<String> codes(Clock clock, @Nullable String words, @Nullable GradingNeed need) {
        return page(clock, words, need).items().stream().map(GradingRow::code).toList();
    }

    private GradingPage page(Clock clock, @Nullable String words, @Nullable GradingNeed need) {
        return new GradingQueue(sql, clock).page(new GradingFilter(words, need), new PageQuery());
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
