package cn.mingquan.catalogue.power;

import org.jspecify.annotations.Nullable;

/** Typed text as it is kept. */
final class Texts {

    private Texts() {}

    /** Null when there is nothing in it. */
    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
