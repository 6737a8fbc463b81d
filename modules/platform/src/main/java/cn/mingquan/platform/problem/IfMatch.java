package cn.mingquan.platform.problem;

import org.jspecify.annotations.Nullable;

/** The version a change was made against, as the {@code If-Match} header carries it. */
public final class IfMatch {

    private IfMatch() {}

    /** @param header such as {@code "3"}; a change without it could overwrite somebody else's unseen */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(CommonProblem.VERSION_REQUIRED, "请先读取最新内容，再带上 If-Match 提交。");
        }
        try {
            return Long.parseLong(header.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notANumber) {
            throw new Problem(CommonProblem.VERSION_REQUIRED, "If-Match 应为读取内容时得到的版本号。");
        }
    }

    /**
     * As {@link #require}, where a caller that has not read the thing may act all the same: on what it is, not on what it
     * says. Whoever has read it says so, and does not approve or remove what somebody changed meanwhile.
     */
    public static void honour(@Nullable String header, long current) {
        if (header != null && !header.isBlank()) {
            require(header, current);
        }
    }

    /** @param current the version as it stands now */
    public static void require(@Nullable String header, long current) {
        if (version(header) != current) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
    }
}
