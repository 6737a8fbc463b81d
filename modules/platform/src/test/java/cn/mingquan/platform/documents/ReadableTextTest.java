package cn.mingquan.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadableTextTest {

    private static final Map<Integer, Integer> MEANT = Map.of(0x2F12, 0x529B, 0x2F8F, 0x884C);

    @Test
    void shapes_named_by_radicals_are_named_by_the_characters_meant() {
        var map = "2 beginbfrange\n<0001> <0001> <2F12>\n<0005> <0006> <2F8E>\nendbfrange\n";

        assertThat(ReadableText.renamed(map, MEANT))
                .contains("3 beginbfchar\n<0001> <529B>\n<0005> <2F8E>\n<0006> <884C>\nendbfchar")
                .doesNotContain("2F12", "2F8F", "beginbfrange");
    }

    @Test
    void characters_beyond_the_basic_plane_stay_and_blocks_hold_a_hundred() {
        var map = new StringBuilder("<0001> <0001> <D840DC0B>\n");
        for (var shape = 2; shape <= 150; shape++) {
            map.append("<%04X> <%04X> <%04X>%n".formatted(shape, shape, 0x4E00 + shape));
        }

        assertThat(ReadableText.renamed(map.toString(), MEANT))
                .contains("100 beginbfchar\n<0001> <D840DC0B>\n", "50 beginbfchar\n<0065> <4E65>\n");
    }
}
