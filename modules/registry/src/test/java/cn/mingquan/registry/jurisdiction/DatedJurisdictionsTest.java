package cn.mingquan.registry.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.region.Level;
import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatedJurisdictionsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static final RegistryDatabase DATABASE = RegistryDatabase.withRegions();
    private final DatedJurisdictions jurisdictions = new DatedJurisdictions(DATABASE.sql());

    @Test
    void what_a_body_oversaw_can_still_be_told_after_it_changed() {
        var body = unit("某县纪委监委");
        jurisdictions.replace(body, List.of(place("131123"), line("131123", "HEALTH")), MARCH);
        var kept = jurisdictions.of(body, MARCH).get(0).id();

        jurisdictions.replace(body, List.of(place("131123"), list(body)), JUNE);

        assertThat(jurisdictions.of(body, MARCH.minusDays(1))).isEmpty();
        assertThat(jurisdictions.of(body, JUNE.minusDays(1)))
                .extracting(Jurisdiction::label)
                .containsExactlyInAnyOrder("武强县 · 全部单位", "武强县 · 卫生健康条线");
        assertThat(jurisdictions.of(body, JUNE))
                .extracting(Jurisdiction::label)
                .containsExactlyInAnyOrder("武强县 · 全部单位", "指定的 1 个单位");
        assertThat(jurisdictions.of(body, JUNE)).extracting(Jurisdiction::id).contains(kept);
        assertThat(jurisdictions.of(body, JUNE))
                .filteredOn(j -> j.kind() == Jurisdiction.Kind.UNITS)
                .singleElement()
                .satisfies(j -> assertThat(j.units()).containsExactly(body));
    }

    @Test
    void what_began_and_ended_on_one_day_leaves_no_trace() {
        var body = unit("某县编办");
        jurisdictions.replace(body, List.of(place("131123")), MARCH);

        jurisdictions.replace(body, List.of(), MARCH);

        assertThat(jurisdictions.of(body, MARCH)).isEmpty();
        assertThat(jurisdictions.of(body, JUNE)).isEmpty();
    }

    @Test
    void a_new_body_that_names_nothing_oversees_its_own_place() {
        var body = unit("某县审计局");

        jurisdictions.settle(body, true, true, List.of(), "131123-0", MARCH);

        assertThat(jurisdictions.of(body, MARCH))
                .extracting(Jurisdiction::label)
                .containsExactly("武强县 · 全部单位");
    }

    @Test
    void a_body_keeps_what_it_oversees_when_nothing_is_said_and_loses_it_when_it_is_none() {
        var body = unit("某县巡察办");
        jurisdictions.settle(body, true, true, List.of(line("131123", "HEALTH")), "131123-0", MARCH);

        jurisdictions.settle(body, true, false, null, "131123-0", JUNE);
        assertThat(jurisdictions.of(body, JUNE)).extracting(Jurisdiction::label).containsExactly("武强县 · 卫生健康条线");

        jurisdictions.settle(body, false, false, null, "131123-0", JUNE);
        assertThat(jurisdictions.of(body, JUNE)).isEmpty();
    }

    private static UUID unit(String name) {
        return new Units(DATABASE.sql(), Clock.systemUTC())
                .add(
                        new Profile(
                                name,
                                null,
                                "131123-0",
                                Level.COUNTY,
                                null,
                                "OTHER",
                                null,
                                false,
                                null,
                                null,
                                null,
                                null,
                                true),
                        false)
                .id();
    }

    private static JurisdictionRequest place(String code) {
        return new JurisdictionRequest(Jurisdiction.Kind.REGION, code, null, null);
    }

    private static JurisdictionRequest line(String code, String line) {
        return new JurisdictionRequest(Jurisdiction.Kind.LINE, code, line, null);
    }

    private static JurisdictionRequest list(UUID unit) {
        return new JurisdictionRequest(Jurisdiction.Kind.UNITS, null, null, List.of(unit));
    }
}
