package cn.mingquan.platform.input;

import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters and names the one whose value does not fit. Without this, Jakarta REST answers that the page
 * does not exist, and takes every word that is not {@code true} for {@code false}.
 */
@Provider
public class TypedParameters implements ParamConverterProvider {

    private record Reading(Function<String, Object> read, String reason) {}

    private static final Reading WHOLE = new Reading(Integer::valueOf, "应为整数");
    private static final Reading LONG = new Reading(Long::valueOf, "应为整数");
    private static final Reading FLAG = new Reading(TypedParameters::flag, "应为 true 或 false");
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            int.class,
            WHOLE,
            Integer.class,
            WHOLE,
            long.class,
            LONG,
            Long.class,
            LONG,
            boolean.class,
            FLAG,
            Boolean.class,
            FLAG,
            LocalDate.class,
            new Reading(TypedParameters::day, "应为日期，如 2026-11-22"),
            UUID.class,
            new Reading(UUID::fromString, "应为编号（UUID）"));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        var name = name(annotations);
        var reading = rawType.isEnum() ? constants(rawType) : READINGS.get(rawType);
        if (name == null || reading == null || (rawType.isPrimitive() && !defaulted(annotations))) {
            return null;
        }
        return new Converter<>(name, reading);
    }

    private static @Nullable String name(Annotation @Nullable [] annotations) {
        return annotations == null
                ? null
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(each -> ((QueryParam) each).value())
                        .findFirst()
                        .orElse(null);
    }

    /** A primitive without a default stays with Jakarta REST, which knows its zero. */
    private static boolean defaulted(Annotation @Nullable [] annotations) {
        return annotations != null && Arrays.stream(annotations).anyMatch(DefaultValue.class::isInstance);
    }

    private static Reading constants(Class<?> type) {
        var byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), each -> (Object) each));
        var names = Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.joining("、"));
        return new Reading(
                text -> {
                    var constant = byName.get(text);
                    if (constant == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return constant;
                },
                "应为 " + names + " 之一");
    }

    /** Years of four digits: the database knows no end of the others. */
    private static LocalDate day(String text) {
        if (text.length() != "2026-11-22".length()) {
            throw new IllegalArgumentException(text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unfit) {
            throw new IllegalArgumentException(unfit);
        }
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static final class Converter<T> implements ParamConverter<T> {

        private final String name;
        private final Reading reading;

        Converter(String name, Reading reading) {
            this.name = name;
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null; // the parameter is not there
            }
            try {
                return (T) reading.read().apply(value);
            } catch (IllegalArgumentException unfit) {
                throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的参数。").with(name, reading.reason());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
