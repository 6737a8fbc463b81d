package cn.mingquan.platform.jobs;

import cn.mingquan.platform.time.Clocks;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/**
 * db-scheduler, set up for our jobs: its rows say who runs what and when. Whoever sleeps longer than the heartbeats allow (a
 * closed lid, a paused machine) is taken for dead, and yet goes on with what it was running when it wakes. So that no job
 * runs twice at a time, each run holds a lock of its own in the database.
 */
final class JobScheduler {

    private static final System.Logger LOG = System.getLogger(JobScheduler.class.getName());

    private static final int THREADS = 4;

    /** Half a second on average between the time a job is due and its start. */
    private static final Duration POLL = Duration.ofMillis(500);

    /** A job whose server died is taken over after four missed heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final DataSource pool;
    private final Scheduler scheduler;
    private final List<ExecutorService> executors;

    JobScheduler(DataSource pool, ThreadFactory threads, Collection<? extends RecurringJob> jobs) {
        this.pool = pool;
        var workers = Executors.newFixedThreadPool(THREADS, threads);
        var due = Executors.newSingleThreadExecutor(threads);
        var housekeeper = Executors.newScheduledThreadPool(3, threads);
        executors = List.of(due, housekeeper, workers);
        var tasks = jobs.stream().map(this::task).toList();
        scheduler = Scheduler.create(new JobPool(pool))
                .startTasks(tasks)
                .tableName("scheduled_tasks")
                .threads(THREADS)
                .executorService(workers)
                .dueExecutor(due)
                .housekeeperExecutor(housekeeper)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .commitWhenAutocommitDisabled(true)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), schedule(job.rhythm())).execute((instance, context) -> {
            try (var lock = JobLock.take(pool, job.name()).orElse(null)) {
                if (lock == null) {
                    LOG.log(Level.WARNING, "The job {0} is still running and was taken for dead", job.name());
                } else {
                    job.run();
                }
            } catch (Exception failure) {
                // Logged here: the scheduler's own log goes nowhere unless the server brings a provider for it.
                LOG.log(Level.ERROR, "The job " + job.name() + " failed and will run again in its time", failure);
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Schedule schedule(Rhythm rhythm) {
        if (rhythm instanceof Rhythm.Daily daily) {
            return Schedules.daily(Clocks.ZONE, daily.at());
        }
        return Schedules.fixedDelay(((Rhythm.Pause) rhythm).length());
    }

    void start() {
        scheduler.start();
    }

    void soon(String name, Instant now) {
        try {
            scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), now);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            LOG.log(Level.DEBUG, "The job {0} is running already", name);
        }
    }

    void stop() {
        scheduler.stop();
        executors.forEach(ExecutorService::shutdown);
    }
}
