package cn.mingquan.catalogue.layer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.templates.OwnTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The holder layers of S1-28 in the words of the unit's category: the four layers are a dimension of the figures and the
 * same everywhere, but a hospital's 一把手 is not called what a bureau's is.
 */
@Dependent
public class HolderLayers {

    private final OwnTemplate template;

    @Inject
    public HolderLayers(OwnTemplate template) {
        this.template = template;
    }

    public List<HolderLayerView> all() {
        var who = template.find()
                .map(own -> own.section("catalogue").getJsonArray("holderLayers"))
                .map(layers -> layers.getValuesAs(JsonObject.class).stream()
                        .collect(toMap(layer -> layer.getString("code"), layer -> layer.getString("who"))))
                .orElseGet(Map::of);
        return Arrays.stream(HolderLayer.values())
                .map(layer -> new HolderLayerView(layer, layer.label(), who.getOrDefault(layer.name(), "")))
                .toList();
    }

    /** All layers and whom they mean, in one sentence for the legend of a workbook. */
    public String legend() {
        return all().stream()
                .map(layer -> layer.who().isEmpty() ? layer.label() : layer.label() + "：" + layer.who())
                .collect(joining("；"));
    }
}
