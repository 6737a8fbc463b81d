package cn.mingquan.platform.filings.call;

import java.util.List;
import java.util.UUID;

/**
 * Whom the body may ask.
 *
 * @param items the first that were found
 * @param total how many there are, not only of those found
 */
public record CallableUnits(
        List<CallableUnit> items, long total, List<CallableCategory> categories, List<CallableKind> kinds) {

    public record CallableUnit(UUID id, String name, String place) {}

    /** A category of units, and how many there are of it under the body. */
    public record CallableCategory(String code, String label, long units) {}

    /** What can be asked for. */
    public record CallableKind(String code, String label) {}
}
