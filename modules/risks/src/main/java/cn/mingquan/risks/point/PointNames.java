package cn.mingquan.risks.point;

import org.jspecify.annotations.Nullable;

/** How the things that a risk point refers to are called. */
record PointNames(
        @Nullable String power,
        @Nullable String post,
        @Nullable String section,
        @Nullable String kind,
        @Nullable String level) {}
