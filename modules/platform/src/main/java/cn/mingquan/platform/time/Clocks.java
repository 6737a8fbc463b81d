package cn.mingquan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The one clock of the system: China's official time, in whole microseconds, which is what the database keeps; a value
 * read back equals the value written.
 */
@ApplicationScoped
public class Clocks {

    /** The zone in which days begin and deadlines fall. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), Duration.ofNanos(1_000));
    }
}
