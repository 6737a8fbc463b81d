package cn.mingquan.risks.grading.scheme;

import cn.mingquan.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sets of factors that come with the product (S0-16, S1-25, S4-18, S4-21); data, for a unit to begin with. */
final class FactorSets {

    /** Read once: it is part of the program. */
    static final List<FactorSet> ALL = read();

    private FactorSets() {}

    private static List<FactorSet> read() {
        try (var file = Objects.requireNonNull(FactorSets.class.getResourceAsStream("factor-sets.json"))) {
            return List.of(Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), FactorSet[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
