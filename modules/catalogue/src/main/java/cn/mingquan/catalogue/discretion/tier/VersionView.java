package cn.mingquan.catalogue.discretion.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standard with its tiers.
 *
 * @param number from 1
 * @param matter the violation or matter it grades (违法行为、裁量事项)
 * @param lawHeading the law under which the document lists it
 * @param source the document it comes from, with its number
 * @param validFrom the day from which it is in force; for a draft the day that is meant
 * @param withDoubts it was published although something was doubtful: a decision
 * @param doubts what is doubtful about its tiers, in Chinese
 */
public record VersionView(
        UUID id,
        int number,
        VersionState state,
        String matter,
        @Nullable String lawHeading,
        @Nullable String legalBasis,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        boolean withDoubts,
        List<TierEntry> tiers,
        List<String> doubts) {

    /** What has been published is never changed again. */
    public enum VersionState {
        DRAFT("草稿"),
        PUBLISHED("已公布");

        private final String label;

        VersionState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
