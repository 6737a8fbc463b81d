package cn.mingquan.platform.filings.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a body may ask, for what, and by when. */
class CalledWhomTest {

    private final CallFixture office = new CallFixture();

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void the_units_under_it_are_offered_and_counted_by_category() {
        var offered = office.office.as(office.body, () -> office.acts.callable("卫生"));
        assertThat(offered.items()).extracting(CallableUnits.CallableUnit::name).containsExactly("和川县卫生健康局");
        assertThat(offered.total()).isEqualTo(2);
        assertThat(offered.categories()).containsExactly(new CallableUnits.CallableCategory("OTHER", "其他", 2));
        assertThat(offered.kinds()).containsExactly(new CallableUnits.CallableKind("PAPER", "明晰表"));
    }

    @Test
    void only_the_named_ones_are_asked_if_any_are_named() {
        var call = office.told(
                () -> office.acts.open(request("PAPER", office.today(), null, List.of(office.health.unitId()))));
        assertThat(call.counts().asked()).isOne();
        assertThat(office.asked(office.traffic)).isEmpty();
    }

    @Test
    void a_body_under_the_body_is_asked_only_by_name() {
        var bureau = office.office.unit("和川县卫健系统纪检组");
        office.office.oversees(office.body, bureau);
        office.office.oversees(bureau, office.health);

        assertThat(office.opened(3).counts().asked()).isEqualTo(2);
        var named =
                office.told(() -> office.acts.open(request("PAPER", office.today(), null, List.of(bureau.unitId()))));
        assertThat(named.counts().asked()).isOne();
    }

    @Test
    void units_that_are_not_under_it_refuse_the_whole() {
        assertThat(refused("PAPER", office.today(), null, List.of(office.health.unitId(), office.stranger.unitId())))
                .isEqualTo("unitIds");
        assertThat(refused("PAPER", office.today(), null, List.of(Ids.next()))).isEqualTo("unitIds");
        assertThat(office.calls(null, null).total()).isZero();
        assertThat(office.asked(office.health)).isEmpty();
    }

    @Test
    void a_category_nobody_has_is_told() {
        assertThat(refused("PAPER", office.today(), List.of("ENFORCEMENT"), null))
                .isEqualTo("FILING_CALL_NOBODY");
    }

    @Test
    void a_paper_nobody_files_and_a_notice_cannot_be_asked_for() {
        assertThat(refused("NO_SUCH", office.today(), null, null)).isEqualTo("kind");
        assertThat(refused("FILING_CALL", office.today(), null, null)).isEqualTo("kind");
    }

    @Test
    void the_day_is_today_or_later_and_not_beyond_two_years() {
        assertThat(refused("PAPER", office.today().minusDays(1), null, null)).isEqualTo("dueOn");
        assertThat(refused("PAPER", office.today().plusYears(2).plusDays(1), null, null))
                .isEqualTo("dueOn");
        var call = office.told(() -> office.acts.open(request("PAPER", office.today(), null, null)));
        assertThat(CallFixture.refused(() -> office.told(() -> office.acts.extend(
                        call.id(), new ExtendCall(office.today().minusDays(1), "提前"), null))))
                .isEqualTo("dueOn");
        assertThat(office.call(call.id()).dueOn()).isEqualTo(office.today());
    }

    private String refused(String kind, LocalDate day, @Nullable List<String> categories, @Nullable List<UUID> units) {
        return CallFixture.refused(() -> office.told(() -> office.acts.open(request(kind, day, categories, units))));
    }

    private static OpenCall request(
            String kind, LocalDate day, @Nullable List<String> categories, @Nullable List<UUID> units) {
        return new OpenCall(kind, "权力明晰表", null, day, categories, units);
    }
}
