package cn.mingquan.catalogue;

import org.jspecify.annotations.Nullable;

/** Typed text as it is kept. */
public final class Texts {

    private Texts() {}

    /** Null when there is nothing in it. */
    public static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
