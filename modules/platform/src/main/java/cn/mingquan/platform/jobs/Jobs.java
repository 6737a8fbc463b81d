package cn.mingquan.platform.jobs;

import cn.mingquan.platform.ServerStarting;
import cn.mingquan.platform.time.Clocks;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts the jobs with the server, after the database has been brought up to date, and stops them with it. */
@ApplicationScoped
public class Jobs {

    private final List<RecurringJob> jobs;
    private final Clock clock;
    private @Nullable JobScheduler scheduler;

    /** For the proxy. */
    protected Jobs() {
        this.jobs = List.of();
        this.clock = Clock.fixed(Instant.EPOCH, Clocks.ZONE);
    }

    @Inject
    Jobs(@Any Instance<RecurringJob> jobs, Clock clock) {
        this.jobs = jobs.stream().toList();
        this.clock = clock;
    }

    void start(@Observes @Priority(ServerStarting.RUN_JOBS) ServerStarting started) {
        scheduler = new JobScheduler(
                lookup("java:app/jdbc/app", DataSource.class),
                // Threads that know the application's names, so that a job can begin transactions.
                lookup("java:comp/DefaultManagedThreadFactory", ManagedThreadFactory.class),
                jobs);
        scheduler.start();
    }

    /**
     * Has a job run now instead of in its time. One that is running goes on, and does not run a second time for this.
     *
     * @param name of a {@link RecurringJob}
     * @throws IllegalStateException while the server has not started
     */
    public void soon(String name) {
        if (scheduler == null) {
            throw new IllegalStateException("The jobs have not been started");
        }
        scheduler.soon(name, clock.instant());
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        stop();
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @SuppressWarnings("BanJNDI") // constant names of the container
    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException failure) {
            throw new IllegalStateException(name + " is missing", failure);
        }
    }
}
