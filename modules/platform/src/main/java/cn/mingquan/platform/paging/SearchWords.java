package cn.mingquan.platform.paging;

import org.jspecify.annotations.Nullable;

/** What somebody types into the search field of a list. */
public final class SearchWords {

    private SearchWords() {}

    /** For {@code like}: what holds these words; {@code %} and {@code _} mean themselves. Null where nothing was typed. */
    public static @Nullable String pattern(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
