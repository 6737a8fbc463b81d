package cn.mingquan.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewRegionTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Region CITY =
            new Region("130600", "保定市", "保定", RegionKind.CITY, Level.CITY, "130000", DAY, null, 0);

    @Test
    void a_development_zone_counts_with_the_level_below_the_one_that_made_it() {
        var zone = NewRegion.under(CITY, new AddRegion("130671", "保定高新区", RegionKind.DEVELOPMENT_ZONE, "130600", DAY));

        assertThat(zone.level()).isEqualTo(Level.COUNTY);
        assertThat(zone.parentCode()).isEqualTo("130600");
    }

    @Test
    void a_province_cannot_hang_under_a_city() {
        assertThatThrownBy(
                        () -> NewRegion.under(CITY, new AddRegion("990000", "某省", RegionKind.PROVINCE, "130600", DAY)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("保定市");
    }

    @Test
    void a_node_cannot_begin_before_its_parent() {
        var early = new AddRegion("130671", "某区", RegionKind.COUNTY, "130600", DAY.minusDays(1));

        assertThatThrownBy(() -> NewRegion.under(CITY, early))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("早于");
    }
}
