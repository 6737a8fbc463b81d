package cn.mingquan.monitoring.deadline;

import cn.mingquan.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The deadlines of the laws, read once: they are part of the program. */
public final class LegalDeadlines {

    public static final List<Deadline> ALL = read();

    private LegalDeadlines() {}

    public static Optional<Deadline> find(String code) {
        return ALL.stream().filter(deadline -> deadline.code().equals(code)).findFirst();
    }

    private static List<Deadline> read() {
        try (var file = Objects.requireNonNull(LegalDeadlines.class.getResourceAsStream("deadlines.json"))) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), JsonArray.class)
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .map(Deadline::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
