package cn.mingquan.risks.catalogue.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a catalogue was filed.
 *
 * @param settledAt when it was returned, moderated or taken on record
 */
public record CatalogueFiling(
        UUID filingId, String receiver, @Nullable String documentNo, Instant filedAt, @Nullable Instant settledAt) {}
