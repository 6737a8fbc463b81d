package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.discretion.tier.TierDoubts;
import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.catalogue.discretion.tier.VersionView;
import cn.mingquan.catalogue.discretion.tier.VersionView.VersionState;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.Snapshot;
import cn.mingquan.platform.columns.InstantColumn;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a standard says from one day on. Its text and its tiers are one: they are published together and then stay. */
@Entity
@Table(name = "discretion_version")
class DiscretionVersion {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "standard_id", nullable = false)
    @SuppressWarnings("UnusedVariable") // written to the foreign key
    private @Nullable DiscretionStandard standard;

    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.DRAFT;

    private String matter = "";

    @Column(name = "law_heading")
    private @Nullable String lawHeading;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    private @Nullable String source;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "published_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "with_doubts")
    private boolean withDoubts;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("seq")
    private List<DiscretionTier> tiers = new ArrayList<>();

    protected DiscretionVersion() {}

    /** A new draft. */
    DiscretionVersion(DiscretionStandard standard, int number) {
        this.id = Ids.next();
        this.standard = standard;
        this.number = number;
    }

    /** A new draft that says what this version says. */
    DiscretionVersion copied(DiscretionStandard owner, int next) {
        var copy = new DiscretionVersion(owner, next);
        copy.matter = matter;
        copy.lawHeading = lawHeading;
        copy.legalBasis = legalBasis;
        copy.source = source;
        copy.takeTiers(entries());
        return copy;
    }

    int number() {
        return number;
    }

    String matter() {
        return matter;
    }

    boolean published() {
        return state == VersionState.PUBLISHED;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    void take(SaveStandard input) {
        matter = input.matter().strip();
        lawHeading = Texts.stripped(input.lawHeading());
        legalBasis = Texts.stripped(input.legalBasis());
        source = Texts.stripped(input.source());
        validFrom = input.validFrom();
        takeTiers(input.tiersOrNone());
    }

    private void takeTiers(List<TierEntry> entries) {
        if (entries.equals(entries())) {
            return;
        }
        tiers.clear();
        for (var i = 0; i < entries.size(); i++) {
            tiers.add(new DiscretionTier(this, entries.get(i), i + 1));
        }
    }

    void publish(LocalDate from, boolean doubtsAccepted, Instant at, String by) {
        state = VersionState.PUBLISHED;
        validFrom = from;
        withDoubts = doubtsAccepted;
        publishedAt = at;
        publishedBy = by;
    }

    List<TierEntry> entries() {
        return tiers.stream().map(DiscretionTier::entry).toList();
    }

    VersionView view() {
        var entries = entries();
        return new VersionView(
                id,
                number,
                state,
                matter,
                lawHeading,
                legalBasis,
                source,
                validFrom,
                publishedAt,
                publishedBy,
                withDoubts,
                entries,
                TierDoubts.of(entries));
    }

    StandardView.VersionLine line(@Nullable LocalDate nextFrom) {
        return new StandardView.VersionLine(
                number,
                state,
                validFrom,
                nextFrom == null ? null : nextFrom.minusDays(1),
                publishedAt,
                publishedBy,
                tiers.size());
    }

    /** What the audit chain keeps of a change: each field as it stood, by name. */
    Map<String, Object> snapshot() {
        return new Snapshot()
                .with("matter", matter)
                .with("lawHeading", lawHeading)
                .with("legalBasis", legalBasis)
                .with("source", source)
                .with("validFrom", validFrom)
                .with("tiers", entries())
                .fields();
    }
}
