package cn.mingquan.registry.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.post.AddressBook;
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

class OverseersTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static final RegistryDatabase DATABASE = RegistryDatabase.withRegions();
    private final DatedJurisdictions jurisdictions = new DatedJurisdictions(DATABASE.sql());
    private final Overseers overseers = new Overseers(DATABASE.tenants(), DATABASE.sql());

    @Test
    void those_who_oversee_a_unit_by_place_by_line_and_by_name_are_found_nearest_first() {
        var agency = unit("某县卫生健康局", "131123-0", "HEALTH", false);
        var county = body("某县领导小组办公室", new JurisdictionRequest(Jurisdiction.Kind.REGION, "131123", null, null));
        var line = body("某省卫生健康委", new JurisdictionRequest(Jurisdiction.Kind.LINE, "130000", "HEALTH", null));
        var list = body("某派驻组", new JurisdictionRequest(Jurisdiction.Kind.UNITS, null, null, List.of(agency)));
        body("某省交通运输厅", new JurisdictionRequest(Jurisdiction.Kind.LINE, "130000", "TRANSPORT", null));
        body("邻市编办", new JurisdictionRequest(Jurisdiction.Kind.REGION, "130200", null, null));
        body("另一派驻组", new JurisdictionRequest(Jurisdiction.Kind.UNITS, null, null, List.of(county)));

        assertThat(overseers.over(agency, JUNE))
                .extracting(AddressBook.Address::unitId)
                .containsExactly(list, county, line);
        assertThat(overseers.over(agency, MARCH.minusDays(1))).isEmpty();
        assertThat(overseers.over(county, JUNE))
                .extracting(AddressBook.Address::name)
                .containsExactly("另一派驻组");
    }

    @Test
    void a_jurisdiction_that_has_ended_and_a_body_that_is_closed_oversee_nobody() {
        var agency = unit("某县教育局", "130423-0", "EDUCATION", false);
        var place = new JurisdictionRequest(Jurisdiction.Kind.REGION, "130423", null, null);
        var ended = body("某县审计局", place);
        var closed = body("某县编办", place);
        assertThat(overseers.over(agency, JUNE)).hasSize(2);

        jurisdictions.replace(ended, List.of(), JUNE);
        DATABASE.sql().change("update platform.unit set state = 'ARCHIVED' where id = ?", closed);

        assertThat(overseers.over(agency, JUNE)).isEmpty();
        assertThat(overseers.find(closed)).isEmpty();
        assertThat(overseers.find(agency).orElseThrow().name()).isEqualTo("某县教育局");
    }

    @Test
    void the_units_under_a_body_are_those_that_it_is_over() {
        var agency = unit("某县卫健局", "130434-0", "HEALTH", false);
        var other = unit("某县教育和体育局", "130434-0", "EDUCATION", false);
        var county = body("某县审改办", new JurisdictionRequest(Jurisdiction.Kind.REGION, "130434", null, null));
        var line = body("某市卫健委", new JurisdictionRequest(Jurisdiction.Kind.LINE, "130400", "HEALTH", null));
        var list = body("某联合派驻组", new JurisdictionRequest(Jurisdiction.Kind.UNITS, null, null, List.of(other)));

        assertThat(overseers.under(county, JUNE))
                .extracting(under -> under.address().unitId())
                .containsExactlyInAnyOrder(agency, other);
        assertThat(overseers.under(line, JUNE)).singleElement().satisfies(under -> {
            assertThat(under.address().unitId()).isEqualTo(agency);
            assertThat(under.category()).isEqualTo("OTHER");
            assertThat(under.categoryLabel()).isNotBlank();
            assertThat(under.place()).isNotBlank();
            assertThat(under.body()).isFalse();
        });
        assertThat(overseers.under(list, JUNE))
                .extracting(under -> under.address().unitId())
                .containsExactly(other);
        assertThat(overseers.under(county, MARCH.minusDays(1))).isEmpty();
        assertThat(overseers.under(agency, JUNE)).isEmpty();

        DATABASE.sql().change("update platform.unit set state = 'SUSPENDED' where id = ?", other);
        assertThat(overseers.under(county, JUNE))
                .extracting(under -> under.address().unitId())
                .containsExactly(agency);
    }

    private UUID body(String name, JurisdictionRequest oversees) {
        var id = unit(name, "131123-0", null, true);
        jurisdictions.replace(id, List.of(oversees), MARCH);
        return id;
    }

    private static UUID unit(String name, String region, String line, boolean oversight) {
        var id = new Units(DATABASE.sql(), Clock.systemUTC())
                .add(
                        new Profile(
                                name,
                                null,
                                region,
                                Level.COUNTY,
                                null,
                                "OTHER",
                                line,
                                false,
                                null,
                                null,
                                null,
                                null,
                                oversight),
                        false)
                .id();
        DATABASE.sql().change("update platform.unit set state = 'ACTIVE' where id = ?", id);
        return id;
    }
}
