package cn.mingquan.risks.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnderGradingTest {

    private static final UUID WATER = new UUID(0, 1);

    private final List<GradedPower> powers = new ArrayList<>();

    @Test
    void a_unit_more_than_one_level_below_its_peers_is_listed_with_n() {
        graded("XK-1", "取水许可", 3, 1, 1, 1);

        assertThat(UnderGrading.of(powers))
                .containsExactly(
                        new UnderGrading.Outlier(WATER, 1, List.of(new UnderGrading.Lower("取水许可", 3, 1.0, 3))));
    }

    @Test
    void exactly_one_level_below_is_not_listed() {
        graded("XK-1", "取水许可", 2, 1, 1, 1);
        graded("XK-2", "采砂许可", 3, 2, 2, 2);

        assertThat(UnderGrading.of(powers)).isEmpty();
    }

    @Test
    void two_peers_are_too_few() {
        graded("XK-1", "取水许可", 3, 1, 1);

        assertThat(UnderGrading.of(powers)).isEmpty();
    }

    @Test
    void a_fifth_of_the_matched_powers_is_not_yet_listed_and_more_is() {
        graded("XK-1", "取水许可", 3, 1, 1, 1);
        for (var number = 2; number <= 5; number++) {
            graded("XK-" + number, "许可" + number, 1, 1, 1, 1);
        }
        assertThat(UnderGrading.of(powers)).isEmpty();

        graded("XK-6", "采砂许可", 3, 1, 1, 1);
        assertThat(UnderGrading.of(powers)).singleElement().satisfies(unit -> {
            assertThat(unit.matched()).isEqualTo(6);
            assertThat(unit.lower()).hasSize(2);
        });
    }

    @Test
    void the_unit_itself_does_not_move_the_median() {
        graded("XK-1", "取水许可", 3, 1, 1, 2, 2);

        assertThat(UnderGrading.of(powers))
                .singleElement()
                .satisfies(unit -> assertThat(unit.lower().get(0).median()).isEqualTo(1.5));
    }

    @Test
    void the_gravest_point_of_a_power_counts() {
        graded("XK-1", "取水许可", 3, 1, 1, 1);
        powers.add(new GradedPower(WATER, "XK-1", "取水许可", 1));

        assertThat(UnderGrading.of(powers)).isEmpty();
    }

    @Test
    void powers_match_by_basic_item_or_by_name_and_through_a_third() {
        powers.add(new GradedPower(WATER, "XK-1", "取水许可", 3));
        powers.add(new GradedPower(new UUID(0, 2), "XK-1", "取水许可证核发", 1));
        powers.add(new GradedPower(new UUID(0, 3), "", "取水　许可证 核发", 1));
        powers.add(new GradedPower(new UUID(0, 4), "A-9", "取水许可证核发", 1));

        assertThat(PowerKinds.of(powers)).singleElement().satisfies(kind -> assertThat(kind)
                .hasSize(4));
        assertThat(UnderGrading.of(powers)).singleElement().satisfies(unit -> assertThat(unit.unit())
                .isEqualTo(WATER));
    }

    @Test
    void what_was_claimed_from_no_item_matches_by_name_only() {
        powers.add(new GradedPower(WATER, "", "取水许可", 3));
        powers.add(new GradedPower(new UUID(0, 2), " ", "采砂许可", 1));

        assertThat(PowerKinds.of(powers)).hasSize(2);
    }

    private void graded(String code, String name, int... severities) {
        IntStream.range(0, severities.length)
                .forEach(unit -> powers.add(new GradedPower(new UUID(0, unit + 1L), code, name, severities[unit])));
    }
}
