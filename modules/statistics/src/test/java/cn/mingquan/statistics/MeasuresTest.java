package cn.mingquan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private final Source powers = new Source(Set.of("powers"), "POWER", Map.of());
    private final Source risks =
            new Source(Set.of("powers", "risk-points"), "GRADED", Map.of("risk-points", Set.of("powers")));

    @Test
    void what_looks_at_a_changed_topic_is_counted_again_too() {
        var measures = new Measures(List.of(powers, risks));

        assertThat(measures.affected(Set.of("powers"))).containsExactlyInAnyOrder("powers", "risk-points");
        assertThat(measures.affected(Set.of("risk-points"))).containsExactly("risk-points");
        assertThat(measures.affected(Set.of("unit", "unknown"))).isEmpty();
    }

    private record Source(Set<String> topics, String measure, Map<String, Set<String>> lookingAt)
            implements MeasureSource {

        @Override
        public List<Measure> measures() {
            return List.of(Measure.of("powers", measure, "职权", "项"));
        }

        @Override
        public void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) {}
    }
}
