package cn.mingquan.risks.monitoring.draw;

import cn.mingquan.platform.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A draw by lot that anybody can repeat with common tools (ADR 33): every code is written behind the seed and a colon, the
 * SHA-256 of that in UTF-8 is its ticket, and the smallest tickets win.
 */
public final class Draw {

    /** The name under which a round keeps how it was drawn. Another way to draw takes another name. */
    public static final String ALGORITHM = "SHA256-RANK-1";

    private Draw() {}

    /** @param digest in lower-case hexadecimal */
    public record Ticket(String code, String digest) {}

    /** All tickets, the smallest first. */
    public static List<Ticket> tickets(String seed, Collection<String> codes) {
        return codes.stream()
                .map(code -> new Ticket(code, Sha256.hex(seed + ":" + code)))
                .sorted(Comparator.comparing(Ticket::digest).thenComparing(Ticket::code))
                .toList();
    }

    /** How many win: the share, rounded up, so that at least one of any is checked. */
    public static int size(int population, int percent) {
        return (int) (((long) population * percent + 99) / 100);
    }

    /** The codes that win, in the order of their tickets. */
    public static List<String> of(String seed, Collection<String> codes, int percent) {
        return tickets(seed, codes).stream()
                .limit(size(codes.size(), percent))
                .map(Ticket::code)
                .toList();
    }
}
