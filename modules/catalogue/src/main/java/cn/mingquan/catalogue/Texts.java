package cn.mingquan.catalogue;

import org.jspecify.annotations.Nullable;

/** Typed text as it is kept. */
public final class Texts {

    private Texts() {}

    /** Null when there is nothing in it. */
    public static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** How a thing that has only a description is called where there is little room. */
    public static String label(String description) {
        return shortened(description, 40);
    }

    /** At most so many characters, and an ellipsis if there are more. A pair of surrogates is never cut in two. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
