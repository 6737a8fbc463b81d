package cn.mingquan.statistics;

import static cn.mingquan.statistics.Dimension.DIRECTION;
import static cn.mingquan.statistics.Dimension.HOLDER_LAYER;
import static cn.mingquan.statistics.Dimension.POWER_CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThatThrownBy(() -> new Measure("powers", "POWER", "职权", "项", List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_modules_may_count_one_topic() {
        var powers = new Counting("POWER");
        var graded = new Counting("POWER_GRADED");

        var measures = new Measures(List.of(powers, graded));

        assertThat(measures.sources("powers")).containsExactly(powers, graded);
        assertThat(measures.ofTopic("powers")).containsOnlyKeys("POWER", "POWER_GRADED");
    }

    @Test
    void two_modules_may_not_count_one_measure() {
        var twice = List.of(new Counting("POWER"), new Counting("POWER"));

        assertThatThrownBy(() -> new Measures(twice)).hasMessage("Two sources count the measure POWER");
    }

    private record Counting(String measure) implements MeasureSource {

        @Override
        public Set<String> topics() {
            return Set.of("powers");
        }

        @Override
        public List<Measure> measures() {
            return List.of(Measure.of("powers", measure, "职权", "项"));
        }

        @Override
        public void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) {
            sink.add(measure, Map.of(), 1);
        }
    }
}
