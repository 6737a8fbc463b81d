package cn.mingquan.catalogue.custom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that the unit's template has added to powers.
 *
 * @param choices the values of a choice; empty for the other types
 * @param required a power of these categories is not approved without it
 * @param source the law or document that asks for it
 * @param categories the power categories that have it; empty means all
 */
public record CustomField(
        String code,
        String label,
        FieldType type,
        List<String> choices,
        boolean required,
        String help,
        String source,
        List<String> categories) {

    /** The longest value, in characters. */
    public static final int LONGEST = 500;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    /** Where a power and its problems have the value. */
    public String path() {
        return "custom." + code;
    }

    /** Whether a power of this category has the field; one without a category has what every category has. */
    public boolean concerns(@Nullable String category) {
        return categories.isEmpty() || (category != null && categories.contains(category));
    }

    /** Why a power of the category cannot have the value, in Chinese; empty when it can. */
    public Optional<String> fault(@Nullable String category, String value) {
        if (!concerns(category)) {
            return Optional.of("这个职权类别没有“" + label + "”");
        }
        return switch (type) {
            case TEXT -> when(value.codePointCount(0, value.length()) > LONGEST, "不超过 " + LONGEST + " 个字");
            case NUMBER -> when(!NUMBER.matcher(value).matches(), "应填数字");
            case CHOICE -> when(!choices.contains(value), "应填其中一个：" + String.join("、", choices));
            case DATE -> when(!isDate(value), "应填日期，如 2011-06-30");
        };
    }

    private Optional<String> when(boolean wrong, String expected) {
        return wrong ? Optional.of("“" + label + "”" + expected) : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            var year = LocalDate.parse(value).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException notDate) {
            return false;
        }
    }
}
