package cn.mingquan.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.platform.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobSchedulerTest {

    private final Postgres database = Postgres.freshDatabase();

    @Test
    void a_job_recurs_and_a_failure_does_not_end_it() throws Exception {
        var job = new Counting(Duration.ofMillis(50), true);
        var scheduler = scheduler(job);
        scheduler.start();

        assertThat(job.enough.await(60, TimeUnit.SECONDS)).isTrue();
        scheduler.stop();
    }

    @Test
    void two_servers_never_run_the_same_job_at_once() throws Exception {
        var job = new Counting(Duration.ofMillis(20), false);
        var one = scheduler(job);
        var other = scheduler(job);
        one.start();
        other.start();

        assertThat(job.enough.await(60, TimeUnit.SECONDS)).isTrue();
        one.stop();
        other.stop();
        assertThat(job.most.get()).isEqualTo(1);
    }

    @Test
    void a_job_taken_for_dead_while_its_server_slept_runs_nowhere_beside_itself() throws Exception {
        var job = new Counting(Duration.ofSeconds(2), false);
        var servers = List.of(scheduler(job), scheduler(job));
        servers.forEach(JobScheduler::start);

        while (job.enough.getCount() > 2) {
            // as whoever misses the heartbeats does
            try (var connection = database.platformConnection();
                    var update = connection.prepareStatement("update scheduled_tasks set picked = false,"
                            + " picked_by = null, execution_time = now(), version = version + 1 where picked")) {
                update.executeUpdate();
            }
            Thread.sleep(100);
        }
        servers.forEach(JobScheduler::stop);

        assertThat(job.most.get()).isEqualTo(1);
    }

    @Test
    void a_job_asked_for_runs_before_its_time() throws Exception {
        var job = new Nightly();
        var scheduler = scheduler(job);
        scheduler.start();
        assertThat(job.ran.await(2, TimeUnit.SECONDS)).isFalse();

        scheduler.soon(job.name(), Instant.now());

        assertThat(job.ran.await(60, TimeUnit.SECONDS)).isTrue();
        scheduler.soon(job.name(), Instant.now());
        job.end.countDown();
        scheduler.stop();
        assertThat(job.runs.get()).isEqualTo(1);
    }

    @Test
    void the_pool_gets_its_connections_back_without_a_role() throws Exception {
        try (var physical = database.appConnection()) {
            var pool = new JobPool(database.app());
            try (var connection = pool.getConnection();
                    var query = connection.createStatement();
                    var row = query.executeQuery("select current_user, current_schema()")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("mq_platform");
                assertThat(row.getString(2)).isEqualTo("platform");
                connection.commit();
                try (var after = query.executeQuery("select current_user")) {
                    after.next();
                    assertThat(after.getString(1)).isEqualTo("mq_app");
                }
            }
            assertThat(physical.getAutoCommit()).isTrue();
        }
    }

    private JobScheduler scheduler(RecurringJob job) {
        return new JobScheduler(database.app(), Executors.defaultThreadFactory(), List.of(job));
    }

    /** Due in half a day. */
    private static final class Nightly implements RecurringJob {

        final CountDownLatch ran = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        final AtomicInteger runs = new AtomicInteger();

        @Override
        public String name() {
            return "nightly";
        }

        @Override
        public Rhythm rhythm() {
            return Rhythm.daily(LocalTime.now(Clocks.ZONE).plusHours(12));
        }

        @Override
        public void run() throws Exception {
            runs.incrementAndGet();
            ran.countDown();
            end.await();
        }
    }

    private static final class Counting implements RecurringJob {

        final CountDownLatch enough = new CountDownLatch(4);
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();
        private final Duration length;
        private final boolean failing;

        Counting(Duration length, boolean failing) {
            this.length = length;
            this.failing = failing;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Rhythm rhythm() {
            return Rhythm.every(Duration.ofMillis(100));
        }

        @Override
        public void run() throws Exception {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(length.toMillis());
            running.decrementAndGet();
            enough.countDown();
            if (failing) {
                throw new IllegalStateException("on purpose");
            }
        }
    }
}
