package cn.mingquan.risks.grading.scheme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the unit's scheme. It is never changed once it is in force.
 *
 * @param number counts the versions from 1
 * @param version for If-Match; that of a draft only changes
 */
public record SchemeVersion(
        UUID id,
        int number,
        SchemeState state,
        GradingScheme scheme,
        String madeBy,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate supersededOn,
        long version) {}
