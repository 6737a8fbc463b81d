package cn.mingquan.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;

/** When a job runs. */
public sealed interface Rhythm {

    /** Again that long after the last run has ended. */
    static Rhythm every(Duration pause) {
        return new Pause(pause);
    }

    /** Once a day, at a time of China's official clock. */
    static Rhythm daily(LocalTime at) {
        return new Daily(at);
    }

    record Pause(Duration length) implements Rhythm {}

    record Daily(LocalTime at) implements Rhythm {}
}
