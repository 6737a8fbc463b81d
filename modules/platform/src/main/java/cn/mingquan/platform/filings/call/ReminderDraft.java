package cn.mingquan.platform.filings.call;

import org.jspecify.annotations.Nullable;

/**
 * A reminder (催办) as it would be sent now.
 *
 * @param text what all of them read; may be changed
 * @param units how many would get it
 * @param remindedToday how many would not, because they have had one today
 * @param unit the first of those who get it
 * @param sentence what is drafted for that unit
 */
public record ReminderDraft(
        String text, long units, long remindedToday, @Nullable String unit, @Nullable String sentence) {}
