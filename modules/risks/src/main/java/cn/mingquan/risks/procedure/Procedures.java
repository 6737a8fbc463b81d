package cn.mingquan.risks.procedure;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.templates.OwnTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The procedures that a unit may choose from: those of its template, in the version that it has; of a template that names
 * none those that come with the product (S1-16, S4-11, S4-14, S4-24).
 */
@Dependent
class Procedures {

    /** Read once: it is part of the program. */
    static final List<Procedure> SHIPPED = read();

    private final OwnTemplate template;

    @Inject
    Procedures(OwnTemplate template) {
        this.template = template;
    }

    List<Procedure> all() {
        return template.find()
                .map(own -> own.section("risks").getJsonArray("findingProcedures"))
                .map(listed -> List.of(Json.read(listed.toString(), Procedure[].class)))
                .orElse(SHIPPED);
    }

    Optional<Procedure> find(String code) {
        return all().stream().filter(procedure -> procedure.code().equals(code)).findFirst();
    }

    private static List<Procedure> read() {
        try (var file = Objects.requireNonNull(Procedures.class.getResourceAsStream("procedures.json"))) {
            return List.of(Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Procedure[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
