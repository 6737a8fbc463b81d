package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.PenaltyBound;
import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tier of a version. It is replaced, never changed. */
@Entity
@Table(name = "discretion_tier")
class DiscretionTier {

    @Id
    @SuppressWarnings("UnusedVariable") // the key
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id", nullable = false)
    @SuppressWarnings("UnusedVariable") // written to the foreign key
    private @Nullable DiscretionVersion owner;

    @SuppressWarnings("UnusedVariable") // read by the order of the list
    private int seq;

    private @Nullable String grade;
    private @Nullable String circumstance;
    private @Nullable String penalty;

    @Enumerated(EnumType.STRING)
    private PenaltyBound.@Nullable BoundKind kind;

    private @Nullable String base;

    @Column(name = "lower_bound")
    private @Nullable BigDecimal lower;

    @Column(name = "upper_bound")
    private @Nullable BigDecimal upper;

    @Column(name = "lower_excluded")
    private boolean lowerExcluded;

    @Column(name = "upper_excluded")
    private boolean upperExcluded;

    private boolean derived;
    private @Nullable String note;

    protected DiscretionTier() {}

    DiscretionTier(DiscretionVersion owner, TierEntry entry, int seq) {
        this.id = Ids.next();
        this.owner = owner;
        this.seq = seq;
        grade = entry.grade();
        circumstance = entry.circumstance();
        penalty = entry.penalty();
        kind = entry.kind();
        base = entry.base();
        lower = entry.lower();
        upper = entry.upper();
        lowerExcluded = entry.lowerExcluded();
        upperExcluded = entry.upperExcluded();
        derived = entry.derived();
        note = entry.note();
    }

    TierEntry entry() {
        return new TierEntry(
                grade, circumstance, penalty, kind, base, lower, upper, lowerExcluded, upperExcluded, derived, note);
    }
}
