package cn.mingquan.platform.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** JSON as the whole system reads and writes it: nulls left out of stored documents, dates in ISO form. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withFormatting(false));

    private Json() {}

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    /** @throws jakarta.json.bind.JsonbException when the text is not JSON or does not fit the type */
    public static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }
}
