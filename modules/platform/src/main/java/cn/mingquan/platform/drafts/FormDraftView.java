package cn.mingquan.platform.drafts;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one has typed into a form.
 *
 * @param basedOn the version of the record it was typed over; a later one means that somebody changed the record since
 */
public record FormDraftView(JsonObject body, @Nullable Long basedOn, Instant savedAt) {}
