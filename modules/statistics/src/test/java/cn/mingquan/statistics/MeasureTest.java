package cn.mingquan.statistics;

import static cn.mingquan.statistics.Dimension.DIRECTION;
import static cn.mingquan.statistics.Dimension.HOLDER_LAYER;
import static cn.mingquan.statistics.Dimension.POWER_CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void a_measure_keeps_its_total_and_each_declared_split() {
        var measure = Measure.of("powers", "POWER", "职权", "项", POWER_CATEGORY, HOLDER_LAYER, DIRECTION)
                .everyPair();

        assertThat(measure.slices()).extracting(Slice::code).containsExactly("", "P", "H", "D", "PH", "PD", "HD");
        assertThat(measure.dimensions()).containsExactly(POWER_CATEGORY, HOLDER_LAYER, DIRECTION);
    }

    @Test
    void a_pair_is_the_same_in_both_orders() {
        assertThat(Slice.of(HOLDER_LAYER, POWER_CATEGORY)).isEqualTo(Slice.of(POWER_CATEGORY, HOLDER_LAYER));
    }

    @Test
    void three_dimensions_at_once_are_refused() {
        assertThatThrownBy(() -> Slice.of(HOLDER_LAYER, POWER_CATEGORY, DIRECTION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_measure_without_a_total_is_refused() {
        assertThatThrownBy(() -> new Measure("powers", "POWER", "职权", "项", List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
