package cn.mingquan.catalogue.flow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of a flow's versions.
 *
 * @param asItWas recorded as the flow was before it was redesigned, and never published
 * @param steps how many steps of handling it has
 */
public record VersionRow(
        int number,
        FlowState state,
        boolean asItWas,
        int steps,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedBy,
        @Nullable LocalDate supersededOn,
        Instant updatedAt) {}
