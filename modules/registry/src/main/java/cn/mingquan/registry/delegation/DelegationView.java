package cn.mingquan.registry.delegation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps which part of the tree, and since when.
 *
 * @param endable whether the caller may end it
 */
public record DelegationView(
        UUID id,
        String username,
        String name,
        String regionCode,
        String regionName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean endable) {}
