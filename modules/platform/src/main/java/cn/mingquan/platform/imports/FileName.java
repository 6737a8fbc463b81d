package cn.mingquan.platform.imports;

import org.jspecify.annotations.Nullable;

/** The name of an uploaded file, as it may be stored and shown. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** @param otherwise for an upload without a name */
    public static String plain(@Nullable String written, String otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        var plain = written.strip().replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
