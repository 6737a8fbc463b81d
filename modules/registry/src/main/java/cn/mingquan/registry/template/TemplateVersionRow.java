package cn.mingquan.registry.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template.
 *
 * @param note what is new in it
 * @param publishedAt null for the draft
 * @param units how many have it now
 */
public record TemplateVersionRow(
        String version,
        @Nullable String note,
        String madeBy,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        long units) {}
