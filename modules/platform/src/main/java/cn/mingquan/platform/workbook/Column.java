package cn.mingquan.platform.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param key name in code; never a header, since real files use such words for other things
 * @param header what stands in the first row, in Chinese
 * @param synonyms other headers that real files use for the same thing
 * @param maxLength longest text in characters
 * @param width in characters
 * @param help what to write, shown on the legend sheet
 * @param choices the drop-down; empty for free input
 */
public record Column(
        String key,
        String header,
        List<String> synonyms,
        Kind kind,
        boolean required,
        int maxLength,
        int width,
        String help,
        List<Choice> choices) {

    /** How a cell is understood. */
    public enum Kind {
        TEXT,
        /** One of the choices, by code or label. */
        CHOICE,
        /** Free text for which the drop-down only makes proposals. */
        PROPOSAL,
        NUMBER,
        DATE,
        FLAG,
        /** Written for the reader, never read back. */
        NOTE
    }

    private static final List<Choice> YES_NO = List.of(new Choice("true", "是"), new Choice("false", "否"));

    public static Column text(String key, String header, int maxLength, int width, String help) {
        return new Column(key, header, List.of(), Kind.TEXT, false, maxLength, width, help, List.of());
    }

    public static Column choice(String key, String header, List<Choice> choices, int width, String help) {
        return new Column(key, header, List.of(), Kind.CHOICE, false, 200, width, help, choices);
    }

    public static Column proposal(String key, String header, List<Choice> choices, int width, String help) {
        return new Column(key, header, List.of(), Kind.PROPOSAL, false, 200, width, help, choices);
    }

    public static Column number(String key, String header, int width, String help) {
        return new Column(key, header, List.of(), Kind.NUMBER, false, 12, width, help, List.of());
    }

    public static Column date(String key, String header, int width, String help) {
        return new Column(key, header, List.of(), Kind.DATE, false, 30, width, help, List.of());
    }

    public static Column flag(String key, String header, int width, String help) {
        return new Column(key, header, List.of(), Kind.FLAG, false, 10, width, help, YES_NO);
    }

    public static Column note(String key, String header, int width, String help) {
        return new Column(key, header, List.of(), Kind.NOTE, false, 32_767, width, help, List.of());
    }

    public Column mandatory() {
        return new Column(key, header, synonyms, kind, true, maxLength, width, help, choices);
    }

    public Column alsoKnownAs(String... names) {
        return new Column(key, header, List.of(names), kind, required, maxLength, width, help, choices);
    }

    /** The same column under the header that an upload gave it; nothing is required of what is only shown. */
    Column under(String uploadedHeader) {
        return new Column(key, uploadedHeader, List.of(), kind, false, maxLength, width, help, choices);
    }

    /** The code for what a person wrote: code, label or {@code code label}; {@code 1} is {@code 01}. */
    Optional<String> codeOf(String written) {
        for (var choice : choices) {
            if (written.equals(choice.label()) || written.equalsIgnoreCase(choice.code())) {
                return Optional.of(choice.code());
            }
        }
        for (var choice : choices) {
            if (written.equals(choice.code() + " " + choice.label())
                    || ("0" + written).equals(choice.code())
                    || choice.formerLabels().contains(written)) {
                return Optional.of(choice.code());
            }
        }
        return Optional.empty();
    }

    /** The label for a stored code; the code itself when it has left the list. */
    String labelOf(String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    boolean named(String written) {
        return written.equals(header) || synonyms.contains(written);
    }
}
