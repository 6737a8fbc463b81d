package cn.mingquan.catalogue.basic.change;

import org.jspecify.annotations.Nullable;

/**
 * A field that a new edition has changed, three ways: as it was when the agency last looked, as the new edition says it, and
 * as the agency's own power says it. A category is its national code; of bases each stands on a line.
 */
public record FieldChange(
        BasicField field,
        FieldOutcome outcome,
        @Nullable String before,
        @Nullable String basic,
        @Nullable String own) {}
