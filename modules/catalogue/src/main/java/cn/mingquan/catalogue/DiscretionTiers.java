package cn.mingquan.catalogue;

import cn.mingquan.catalogue.PenaltyBound.Verdict;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The discretion benchmarks (裁量基准, 行政处罚法 art. 34) that decisions are judged by: for other modules, read-only, in the
 * current tenant. Of each standard exactly one published version is in force on a day, or none yet.
 */
@Dependent
public class DiscretionTiers {

    private static final String SELECT = "select s.id, s.code, v.matter, v.number, v.valid_from, t.id, t.seq, t.grade,"
            + " t.circumstance, t.penalty, t.kind, t.base, t.lower_bound, t.upper_bound, t.lower_excluded,"
            + " t.upper_excluded from discretion_standard s join discretion_version v on v.standard_id = s.id"
            + " join discretion_tier t on t.version_id = v.id where v.state = 'PUBLISHED'";

    private static final String IN_FORCE = SELECT + " and s.power_id = ? and v.valid_from = (select max(f.valid_from)"
            + " from discretion_version f where f.standard_id = s.id and f.state = 'PUBLISHED' and f.valid_from <= ?)"
            + " order by s.code, t.seq";

    private final Sql sql;

    @Inject
    public DiscretionTiers(Sql sql) {
        this.sql = sql;
    }

    /**
     * A tier of a published version; it never changes.
     *
     * @param number of the version, from 1
     * @param since from when that version is in force
     * @param bound null when the standard states none
     */
    public record Tier(
            UUID standard,
            String code,
            String matter,
            int number,
            LocalDate since,
            UUID id,
            int seq,
            @Nullable String grade,
            String circumstance,
            String penalty,
            @Nullable PenaltyBound bound) {

        /**
         * Whether a decision lies within this tier.
         *
         * @param decided in yuan or days
         * @param baseValue in yuan, what a multiple or percentage is taken of
         */
        public Verdict judge(BigDecimal decided, @Nullable BigDecimal baseValue) {
            return bound == null ? Verdict.UNDECIDABLE : bound.judge(decided, baseValue);
        }
    }

    /** The tiers that were in force for a power on a day, in the order of their standards. */
    public List<Tier> inForce(UUID power, LocalDate day) {
        return sql.list(IN_FORCE, DiscretionTiers::tier, power, day);
    }

    /** A tier by its id, whether or not it is still in force: what a decision once named. */
    public Optional<Tier> find(UUID tier) {
        return sql.first(SELECT + " and t.id = ?", DiscretionTiers::tier, tier);
    }

    private static Tier tier(ResultSet row) throws SQLException {
        var kind = row.getString(11);
        return new Tier(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                kind == null
                        ? null
                        : new PenaltyBound(
                                PenaltyBound.BoundKind.valueOf(kind),
                                row.getString(12),
                                row.getBigDecimal(13),
                                row.getBigDecimal(14),
                                row.getBoolean(15),
                                row.getBoolean(16)));
    }
}
