package cn.mingquan.platform.post;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every second, carries what units have filed and what became of it. Units with nothing to fetch cost nothing. */
@Dependent
class Courier implements RecurringJob {

    /** Then the scheduler gets its thread back for a moment. */
    private static final int ROUNDS = 100;

    private final Round round;

    @Inject
    Courier(Round round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "filing-courier";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(1));
    }

    @Override
    public void run() {
        for (var count = 0; count < ROUNDS; count++) {
            if (round.run() == 0) {
                return;
            }
        }
    }
}
