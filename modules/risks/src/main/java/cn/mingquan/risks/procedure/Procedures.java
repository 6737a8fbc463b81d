package cn.mingquan.risks.procedure;

import cn.mingquan.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The procedures that come with the product (S1-16, S4-11, S4-14, S4-24); data, for a unit to choose from. */
final class Procedures {

    /** Read once: it is part of the program. */
    static final List<Procedure> ALL = read();

    private Procedures() {}

    static Optional<Procedure> find(String code) {
        return ALL.stream().filter(procedure -> procedure.code().equals(code)).findFirst();
    }

    private static List<Procedure> read() {
        try (var file = Objects.requireNonNull(Procedures.class.getResourceAsStream("procedures.json"))) {
            return List.of(Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Procedure[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
