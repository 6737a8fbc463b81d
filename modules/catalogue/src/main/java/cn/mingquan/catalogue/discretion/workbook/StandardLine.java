package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.platform.audit.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a standard says, in the file or as it is stored; two are equal when importing one over the other changes nothing. */
record StandardLine(
        String matter,
        @Nullable String law,
        @Nullable String basis,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable UUID power,
        List<TierEntry> tiers) {

    /** Whether the other says the same, whichever power it is for. */
    boolean saysTheSame(StandardLine other) {
        return other.onPower(power).equals(this);
    }

    /** What the audit trail keeps of it. */
    Map<String, Object> snapshot(String code, int number) {
        return new Snapshot()
                .with("code", code)
                .with("number", number)
                .with("matter", matter)
                .with("lawHeading", law)
                .with("legalBasis", basis)
                .with("source", source)
                .with("validFrom", validFrom)
                .with("powerId", power)
                .with("tiers", tiers)
                .fields();
    }

    StandardLine onPower(@Nullable UUID other) {
        return new StandardLine(matter, law, basis, source, validFrom, other, tiers);
    }
}
