package cn.mingquan.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The offline command: {@code VerifyAudit FILE [--key FINGERPRINT] [--head HASH]}. Ends with 0 for a chain proven to its
 * end, 1 for a broken one, 3 for one that agrees with itself only, or is proven in part.
 */
public final class VerifyAudit {

    private static final String USAGE = "usage: VerifyAudit FILE [--key FINGERPRINT] [--head HASH]";
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final int UNPROVEN = 3;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        @Nullable String key = null;
        @Nullable String head = null;
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--key" -> key = arguments[i + 1];
                case "--head" -> head = arguments[i + 1];
                default -> {
                    out.println(USAGE);
                    return UNREADABLE;
                }
            }
        }
        if (arguments.length % 2 == 0) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try (var file = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            return tell(ChainVerifier.verify(file, new ChainVerifier.Kept(key, head)), out);
        } catch (IOException failure) {
            out.println("cannot read " + arguments[0]);
            return UNREADABLE;
        }
    }

    private static int tell(ChainVerifier.Verdict verdict, PrintStream out) {
        out.printf(
                "%s: %d sealed, %d unsealed, head %s%n",
                verdict.tenant(), verdict.sealed(), verdict.unsealed(), verdict.headHash());
        out.printf("key %s%n", verdict.keyFingerprint());
        if (verdict.broken()) {
            verdict.findings().forEach(out::println);
            out.println("BROKEN 已被改动");
            return BROKEN;
        }
        if (verdict.whole()) {
            out.println("whole 完整");
            return WHOLE;
        }
        if (verdict.proven() > 0) {
            out.printf("proven up to link %d only 只证明到第 %d 条%n", verdict.proven(), verdict.proven());
        } else {
            out.println("agrees with itself, proves nothing: give the fingerprint or the head you have kept"
                    + " 前后一致，但未与留存的指纹核对，不能证明未被改动");
        }
        return UNPROVEN;
    }
}
