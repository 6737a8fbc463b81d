package cn.mingquan.risks.practice.promotion;

import cn.mingquan.risks.practice.PracticeContent;
import cn.mingquan.risks.practice.PracticeState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice as the province sees it: what the unit chose to show, and nothing else of it.
 *
 * @param template the unit's own
 * @param takenInto the template into whose draft it was put
 * @param published whether that version is published
 * @param lost whether it was taken, and the draft thrown away or the item removed from it since: it can be answered anew
 * @param alike names of templates in which a typical risk of the same description stands already
 */
public record OfferedPractice(
        UUID id,
        String unit,
        @Nullable String template,
        PracticeContent content,
        String effect,
        PracticeState state,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable String takenInto,
        @Nullable String version,
        boolean published,
        boolean lost,
        List<String> alike) {}
