package cn.mingquan.risks.grading.scheme;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.templates.OwnTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The sets of factors a unit may begin with: those of its template, in the version that it has; of a template that names none
 * those that come with the product (S0-16, S1-25, S4-18, S4-21).
 */
@Dependent
class FactorSets {

    /** Read once: it is part of the program. */
    static final List<FactorSet> SHIPPED = read();

    private final OwnTemplate template;

    @Inject
    FactorSets(OwnTemplate template) {
        this.template = template;
    }

    List<FactorSet> all() {
        return template.find()
                .map(own -> own.section("risks").getJsonArray("factorSets"))
                .map(listed -> List.of(Json.read(listed.toString(), FactorSet[].class)))
                .orElse(SHIPPED);
    }

    private static List<FactorSet> read() {
        try (var file = Objects.requireNonNull(FactorSets.class.getResourceAsStream("factor-sets.json"))) {
            return List.of(Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), FactorSet[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
