package cn.mingquan.catalogue.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.templates.UnitTemplate;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolderLayersTest {

    @Test
    void the_template_says_whom_each_layer_means() {
        var layers = new HolderLayers(() -> Optional.of(hospital()));

        assertThat(layers.all())
                .extracting(HolderLayerView::code, HolderLayerView::who)
                .containsExactly(
                        tuple(HolderLayer.TOP_LEADER, "院长"),
                        tuple(HolderLayer.LEADERSHIP_MEMBER, "副院长"),
                        tuple(HolderLayer.MIDDLE_HEAD, "科主任"),
                        tuple(HolderLayer.STAFF, "医护人员"));
        assertThat(layers.legend()).isEqualTo("一把手：院长；班子成员：副院长；中层正职：科主任；一般人员：医护人员");
    }

    @Test
    void without_a_template_the_layers_stand_alone() {
        assertThat(new HolderLayers(Optional::empty).legend()).isEqualTo("一把手；班子成员；中层正职；一般人员");
    }

    private static UnitTemplate hospital() {
        var content =
                """
                {"catalogue": {"holderLayers": [
                  {"code": "STAFF", "who": "医护人员"},
                  {"code": "TOP_LEADER", "who": "院长"},
                  {"code": "LEADERSHIP_MEMBER", "who": "副院长"},
                  {"code": "MIDDLE_HEAD", "who": "科主任"}]}}
                """;
        try (var reader = Json.createReader(new StringReader(content))) {
            return new UnitTemplate("public-interest", "2026.3", "公益企事业单位类", "样例医院", "", reader.readObject());
        }
    }
}
