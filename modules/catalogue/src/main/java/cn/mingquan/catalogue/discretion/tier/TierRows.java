package cn.mingquan.catalogue.discretion.tier;

import cn.mingquan.catalogue.PenaltyBound;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tiers on their way to and from {@code discretion_tier}, for lists and bulk. */
public final class TierRows {

    /** In the order of {@link #values}; of the table {@code t}. */
    public static final String COLUMNS = "t.grade, t.circumstance, t.penalty, t.kind, t.base, t.lower_bound,"
            + " t.upper_bound, t.lower_excluded, t.upper_excluded, t.derived, t.note";

    public static final String INSERT =
            "insert into discretion_tier (id, version_id, seq, grade, circumstance, penalty,"
                    + " kind, base, lower_bound, upper_bound, lower_excluded, upper_excluded, derived, note)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private TierRows() {}

    /** @param from the index of the first of {@link #COLUMNS} */
    public static TierEntry read(ResultSet row, int from) throws SQLException {
        var kind = row.getString(from + 3);
        return new TierEntry(
                row.getString(from),
                row.getString(from + 1),
                row.getString(from + 2),
                kind == null ? null : PenaltyBound.BoundKind.valueOf(kind),
                row.getString(from + 4),
                row.getBigDecimal(from + 5),
                row.getBigDecimal(from + 6),
                row.getBoolean(from + 7),
                row.getBoolean(from + 8),
                row.getBoolean(from + 9),
                row.getString(from + 10));
    }

    /** For {@link #INSERT}. */
    public static @Nullable Object[] values(Object id, Object version, int seq, TierEntry tier) {
        return new @Nullable Object[] {
            id,
            version,
            seq,
            tier.grade(),
            tier.circumstance(),
            tier.penalty(),
            tier.kind() == null ? null : tier.kind().name(),
            tier.base(),
            tier.lower(),
            tier.upper(),
            tier.lowerExcluded(),
            tier.upperExcluded(),
            tier.derived(),
            tier.note()
        };
    }
}
