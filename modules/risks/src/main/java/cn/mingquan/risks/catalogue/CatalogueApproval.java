package cn.mingquan.risks.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when the levels of a catalogue were decided (审定, S2-21).
 *
 * @param body for example 中共和川县水务局党组
 * @param by who entered it
 */
public record CatalogueApproval(String body, LocalDate on, @Nullable String documentNo, String by, Instant at) {}
