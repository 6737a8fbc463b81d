package cn.mingquan.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What of a problem is told in English to who asks for it by {@code Accept-Language}: titles, sentences that hold for any
 * request, and what a constraint says by itself. Reasons of the domain stay Chinese (ADR 31).
 */
public final class English {

    private static final Properties TITLES = titles();

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("请改正标出的内容。", "Please correct what is marked."),
            Map.entry("请改正标出的参数。", "Please correct the parameters that are marked."),
            Map.entry("请求内容不是有效的 JSON，或字段类型不符。", "Not valid JSON, or a field of another type."),
            Map.entry("请求内容无法读取。", "The request could not be read."),
            Map.entry("已有相同的记录。", "There is such a record already."),
            Map.entry("还有其他记录引用它，或它引用的记录不存在。", "Other records refer to it, or what it refers to is not there."),
            Map.entry("有的值不在允许的范围内。", "A value is outside what is allowed."),
            Map.entry("请刷新后重新修改。", "Reload, then make the change again."),
            Map.entry("请刷新，看过最新内容后再操作。", "Reload and look at what has changed first."),
            Map.entry("请先读取最新内容，再带上 If-Match 提交。", "Read it first, then send its version as If-Match."),
            Map.entry("If-Match 应为读取内容时得到的版本号。", "If-Match takes the version that came with what was read."),
            Map.entry("请把编号告诉系统管理员。", "Please tell the number to the people who run the system."),
            Map.entry("应为整数", "A whole number is needed"),
            Map.entry("应为 true 或 false", "true or false is needed"),
            Map.entry("应为编号（UUID）", "An id (UUID) is needed"),
            Map.entry("应为日期，如 2026-11-22", "A date such as 2026-11-22 is needed"));

    private English() {}

    /** Whether English is wanted before Chinese; Chinese is what everybody else gets. */
    public static boolean wanted(Collection<Locale> languages) {
        return languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
    }

    /** The title in a few English words; the name in words where the catalogue has none. */
    public static String title(ProblemType type) {
        return title(type.uri());
    }

    /** As {@link #title(ProblemType)}, by the type's URI. */
    static String title(String uri) {
        var name = uri.substring(uri.lastIndexOf(':') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        return TITLES.getProperty(name, name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Whether the catalogue has a title for it. */
    public static boolean knows(ProblemType type) {
        return TITLES.containsKey(type.name());
    }

    /** A general sentence in English; any other as it is. */
    static @Nullable String sentence(@Nullable String chinese) {
        return chinese == null ? null : SENTENCES.getOrDefault(chinese, chinese);
    }

    /** What the constraint itself asks for; a constraint of the domain says it in Chinese. */
    static String reason(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull || constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            return "Required";
        }
        if (constraint instanceof Size size) {
            return size.max() == Integer.MAX_VALUE
                    ? "At least " + size.min() + " needed"
                    : size.min() == 0 ? "Too long: at most " + size.max() : "From " + size.min() + " to " + size.max();
        }
        if (constraint instanceof Min least) {
            return "At least " + least.value();
        }
        if (constraint instanceof Max most) {
            return "At most " + most.value();
        }
        if (constraint instanceof Pattern) {
            return "Not in the form that is needed";
        }
        return violation.getMessage();
    }

    private static Properties titles() {
        var titles = new Properties();
        try (var in = Objects.requireNonNull(English.class.getResourceAsStream("titles-en.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            titles.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return titles;
    }
}
