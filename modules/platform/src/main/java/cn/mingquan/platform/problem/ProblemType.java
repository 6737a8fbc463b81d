package cn.mingquan.platform.problem;

import java.util.Locale;

/**
 * One way a call can fail, told to the caller. Each feature lists its own in an enum; every entry has a page under
 * {@code docs/problems}.
 */
public interface ProblemType {

    /** The HTTP status. */
    int status();

    /** What went wrong, in a few Chinese words that hold for every occurrence. */
    String title();

    /** The constant's name, e.g. {@code POWER_NOT_FOUND}. */
    String name();

    /** The URI clients may rely on, e.g. {@code urn:mingquan:problem:power-not-found}. */
    default String uri() {
        return "urn:mingquan:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
