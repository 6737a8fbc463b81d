package cn.mingquan.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The calendar that holds, compiled once for the whole server. */
@ApplicationScoped
public class CompiledCalendars {

    private volatile @Nullable WorkCalendar compiled;

    WorkCalendar get(long version, LongFunction<WorkCalendar> compile) {
        var known = compiled;
        if (known != null && known.version() == version) {
            return known;
        }
        var fresh = compile.apply(version);
        compiled = fresh;
        return fresh;
    }
}
