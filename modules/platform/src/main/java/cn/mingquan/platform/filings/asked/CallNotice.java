package cn.mingquan.platform.filings.asked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body tells a unit of a call: always the whole, as it stands then.
 *
 * @param kind of the filing that is asked for
 * @param text what is asked
 * @param openedAt what was filed before does not count
 * @param open whether the unit is still asked
 * @param said why the day has changed or the call has ended, or the text of a reminder
 */
public record CallNotice(
        UUID call,
        News act,
        String kind,
        String kindLabel,
        String title,
        @Nullable String text,
        LocalDate dueOn,
        Instant openedAt,
        boolean open,
        @Nullable String said) {

    /** What has happened. */
    public enum News {
        OPENED,
        EXTENDED,
        REMINDED,
        ENDED
    }
}
