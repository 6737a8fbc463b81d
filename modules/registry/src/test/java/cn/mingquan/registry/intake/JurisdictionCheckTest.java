package cn.mingquan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.jurisdiction.DatedJurisdictions;
import cn.mingquan.registry.jurisdiction.JurisdictionRequest;
import cn.mingquan.registry.region.Level;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.CodeLists;
import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A county's administrator edits a body of the county that the province lets oversee more than the county. */
class JurisdictionCheckTest {

    private static final RegistryDatabase DATABASE = RegistryDatabase.withRegions();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<String> COUNTY = List.of("131123");

    private static final JurisdictionRequest OWN = place("131123");
    private static final JurisdictionRequest FROM_ABOVE = line("130000", "HEALTH");

    private static Unit body;

    private final JurisdictionCheck check = new JurisdictionCheck(
            new Regions(DATABASE.sql(), CLOCK),
            new Units(DATABASE.sql(), CLOCK),
            new CodeLists(DATABASE.sql()),
            new DatedJurisdictions(DATABASE.sql()),
            CLOCK);

    @BeforeAll
    static void a_body_of_the_county() {
        body = new Units(DATABASE.sql(), CLOCK)
                .add(
                        new Profile(
                                "武强县卫生监督协调办",
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
                        false);
        new DatedJurisdictions(DATABASE.sql())
                .replace(
                        body.id(),
                        List.of(OWN, FROM_ABOVE),
                        LocalDate.now(CLOCK).minusDays(1));
    }

    @Test
    void what_is_there_may_stay_and_what_is_the_countys_own_may_go() {
        assertThat(errors(true, List.of(OWN, FROM_ABOVE))).isEmpty();
        assertThat(errors(true, List.of(FROM_ABOVE))).isEmpty();
        assertThat(errors(true, List.of(FROM_ABOVE, line("131123", "HEALTH")))).isEmpty();
        assertThat(errors(true, null)).isEmpty();
    }

    @Test
    void what_was_given_from_above_is_taken_away_only_from_above() {
        assertThat(errors(true, List.of(OWN)))
                .singleElement()
                .asString()
                .contains("河北省", "卫生健康", "由上级指定，超出您负责的范围，不能撤销");
        assertThat(errors(false, null)).singleElement().asString().contains("不能撤销");
        assertThat(errors(false, List.of(), List.of("000000"))).isEmpty();
    }

    @Test
    void nothing_beyond_the_callers_part_is_added() {
        assertThat(errors(true, List.of(OWN, FROM_ABOVE, place("130000")))).containsExactly("第 3 项监督范围：请选择您负责范围内的区划");
    }

    private List<String> errors(boolean oversight, @Nullable List<JurisdictionRequest> wanted) {
        return errors(oversight, wanted, COUNTY);
    }

    private List<String> errors(boolean oversight, @Nullable List<JurisdictionRequest> wanted, List<String> roots) {
        var findings = new Findings();
        var request = new UnitRequest(
                body.profile().name(),
                null,
                "131123-0",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                oversight,
                wanted);
        check.check(new Draft(UnitSheet.NAME, 1, request), findings, roots, body);
        return findings.list().stream().map(Finding::reason).toList();
    }

    private static JurisdictionRequest place(String code) {
        return new JurisdictionRequest(Jurisdiction.Kind.REGION, code, null, null);
    }

    private static JurisdictionRequest line(String code, String line) {
        return new JurisdictionRequest(Jurisdiction.Kind.LINE, code, line, null);
    }
}
