package cn.mingquan.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The offline command: {@code VerifyAudit FILE [HEAD-HASH]}. Ends with 0 for a whole chain, 1 for a broken one. */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: VerifyAudit FILE [HEAD-HASH]");
            return 2;
        }
        try (var file = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            var verdict = ChainVerifier.verify(file, arguments.length == 2 ? arguments[1] : null);
            out.printf(
                    "%s: %d sealed, %d unsealed, head %s%n",
                    verdict.tenant(), verdict.sealed(), verdict.unsealed(), verdict.headHash());
            verdict.findings().forEach(out::println);
            out.println(verdict.whole() ? "whole 完整" : "BROKEN 已被改动");
            return verdict.whole() ? 0 : 1;
        } catch (IOException failure) {
            out.println("cannot read " + arguments[0]);
            return 2;
        }
    }
}
