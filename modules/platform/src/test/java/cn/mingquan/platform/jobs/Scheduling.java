package cn.mingquan.platform.jobs;

import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Runs a job as the server does, outside a container: for tests and benchmarks of later modules. */
public final class Scheduling {

    private Scheduling() {}

    /** @return what ends it */
    public static Runnable start(DataSource app, RecurringJob job) {
        var scheduler = new JobScheduler(app, Executors.defaultThreadFactory(), List.of(job));
        scheduler.start();
        return scheduler::stop;
    }
}
