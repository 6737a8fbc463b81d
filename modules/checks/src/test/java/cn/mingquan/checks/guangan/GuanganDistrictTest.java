package cn.mingquan.checks.guangan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuanganDistrictTest {

    private static GuanganDistrict district() {
        var file = GuanganDistrict.file();
        assumeTrue(file.isPresent(), "The district's file is not here (MINGQUAN_SHARED_DATA); skipped.");
        return GuanganDistrict.read(file.orElseThrow());
    }

    @Test
    void nothing_of_the_file_gets_lost() {
        assertThat(district().items()).hasSize(1_135);
        assertThat(district().itemsByCategory())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "行政许可", 536L, "公共服务", 348L, "其他行政权力", 182L, "行政确认", 50L, "行政给付", 9L, "行政裁决", 8L, "行政奖励", 2L));
    }

    @Test
    void an_agency_that_published_under_five_codes_is_one_agency() {
        assertThat(district().agencies())
                .hasSize(34)
                .filteredOn(agency -> agency.shortName().equals("区人社局"))
                .singleElement()
                .satisfies(agency -> {
                    assertThat(agency.code()).isEqualTo("1151130108778239R");
                    assertThat(agency.items()).isEqualTo(144);
                });
    }

    @Test
    void the_onboarding_file_has_a_row_for_each() {
        var lines = new String(district().onboardingFile(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines).hasSize(35);
        assertThat(lines).anyMatch(line -> line.startsWith("广安区残联,11511301452259996u,511602,县,,群团,否,"));
        assertThat(lines).anyMatch(line -> line.startsWith("广安区税务局,008779522,511602,县,,税务,是,"));
    }
}
