package cn.mingquan.risks.practice.promotion;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.practice.PracticeContent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a practice into the draft of a template, in the words of the province.
 *
 * @param kind of the template's kinds
 * @param level of the template's levels
 * @param categories of the template's power categories; none for a risk of the unit as a whole
 */
public record TakePractice(
        @NotBlank(message = "请选择模板") String template,
        @NotBlank(message = "请填写风险点") @Size(max = 500, message = "风险点不超过 500 字") String description,
        @NotBlank(message = "请选择风险种类") String kind,
        @NotBlank(message = "请选择风险等级") String level,
        @NotNull(message = "请选择归属") OwnerType ownerType,
        @NotNull(message = "请选择权力层级") HolderLayer holderLayer,
        @NotNull(message = "请选择风险环节") Phase phase,
        @Nullable @Size(max = 50, message = "职权类别不超过 50 个") List<@NotBlank(message = "请选择职权类别") String> categories,
        @NotEmpty(message = "请填写防控措施") @Size(max = 20, message = "防控措施不超过 20 条")
                List<@Valid @NotNull TakenMeasure> measures) {

    /** A measure as the template shall say it. */
    public record TakenMeasure(
            @NotNull(message = "请选择机制") cn.mingquan.risks.point.Mechanism mechanism,
            @NotBlank(message = "请填写措施") @Size(max = 500, message = "措施不超过 500 字") String text) {}

    /** As {@code template.schema.json} wants a typical point, without its code. */
    JsonObject item() {
        var item = Json.createObjectBuilder()
                .add("kind", kind)
                .add("description", description.strip())
                .add("phase", phase.name())
                .add("level", level)
                .add("ownerType", ownerType.name())
                .add("holderLayer", holderLayer.name());
        if (categories != null && !categories.isEmpty()) {
            item.add("categories", Json.createArrayBuilder(categories));
        }
        var several = Json.createArrayBuilder();
        measures.forEach(measure -> several.add(Json.createObjectBuilder()
                .add("mechanism", measure.mechanism().name())
                .add("text", measure.text().strip())));
        return item.add("measures", several).build();
    }

    /** Whether it says something else than the unit did. */
    boolean reworded(PracticeContent content) {
        return !description.strip().equals(content.description());
    }
}
