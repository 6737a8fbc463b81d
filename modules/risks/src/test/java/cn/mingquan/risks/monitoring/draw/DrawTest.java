package cn.mingquan.risks.monitoring.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.risks.monitoring.draw.Draw.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final String SEED = "0123456789abcdef";

    /** As printf '0123456789abcdef:FX-1' | sha256sum gives them. */
    private static final List<Ticket> BY_SHA256SUM = List.of(
            new Ticket("FX-1", "ff727d5812f2a12fa27f8438fa9815508bd55a5cf299070699260e27d2637431"),
            new Ticket("FX-2", "bdae487702083ce9b0951e09f4f998045ede4563f43adccea522e6f8561bfc33"),
            new Ticket("风险-3", "6b404493e72b55202367b2d79f322ab40e37735c9dafa592e4fe8b19758526a1"));

    @Test
    void the_tickets_are_those_that_common_tools_give() {
        assertThat(Draw.tickets(SEED, List.of("FX-1", "FX-2", "风险-3")))
                .containsExactlyInAnyOrderElementsOf(BY_SHA256SUM)
                .isSortedAccordingTo((one, other) -> one.digest().compareTo(other.digest()));
    }

    @Test
    void the_same_seed_draws_the_same_in_whatever_order_the_codes_come() {
        var codes = codes(200);
        var turned = IntStream.range(0, 200).mapToObj(i -> codes.get(199 - i)).toList();

        assertThat(Draw.of(SEED, codes, 10)).hasSize(20).isEqualTo(Draw.of(SEED, turned, 10));
        assertThat(Draw.of("another", codes, 10)).isNotEqualTo(Draw.of(SEED, codes, 10));
    }

    @Test
    void a_share_is_rounded_up_and_all_is_all() {
        assertThat(Draw.size(1, 1)).isEqualTo(1);
        assertThat(Draw.size(10, 10)).isEqualTo(1);
        assertThat(Draw.size(11, 10)).isEqualTo(2);
        assertThat(Draw.size(50_000_000, 100)).isEqualTo(50_000_000);
        assertThat(Draw.of(SEED, codes(7), 100)).containsExactlyInAnyOrderElementsOf(codes(7));
    }

    @Test
    void every_code_is_drawn_about_as_often_as_any_other() {
        var times = new HashMap<String, Integer>();
        for (var seed = 0; seed < 2_000; seed++) {
            Draw.of("seed" + seed, codes(20), 10).forEach(code -> times.merge(code, 1, Integer::sum));
        }

        assertThat(times).hasSize(20);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(140, 260));
    }

    private static List<String> codes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "FX-" + i).toList();
    }
}
