package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.step.FlowTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a flow as it is kept.
 *
 * @param asItWas recorded as the flow was before it was redesigned: never published, and not judged
 * @param steps how many steps of handling it has
 */
record FlowVersion(
        UUID id,
        int number,
        FlowState state,
        boolean asItWas,
        FlowTable table,
        int steps,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedBy,
        @Nullable LocalDate supersededOn,
        Instant updatedAt,
        long version) {

    VersionRow row() {
        return new VersionRow(number, state, asItWas, steps, publishedOn, publishedBy, supersededOn, updatedAt);
    }
}
