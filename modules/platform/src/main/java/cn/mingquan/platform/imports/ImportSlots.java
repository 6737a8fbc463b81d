package cn.mingquan.platform.imports;

import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many uploads this server reads at once. What comes beyond that waits, in order of arrival; what would have to wait
 * too long, or behind too many, is told to come again. So the memory that uploads take has a bound.
 */
@ApplicationScoped
public class ImportSlots {

    private Semaphore reading;
    private Semaphore present;
    private Duration patience;

    /** For the proxy. */
    protected ImportSlots() {
        this(1, 0, Duration.ZERO);
    }

    @Inject
    ImportSlots(
            @ConfigProperty(name = "mingquan.imports.parallel", defaultValue = "2") int parallel,
            @ConfigProperty(name = "mingquan.imports.waiting", defaultValue = "8") int waiting,
            @ConfigProperty(name = "mingquan.imports.wait-seconds", defaultValue = "30") int seconds) {
        this(parallel, waiting, Duration.ofSeconds(seconds));
    }

    /** For tests without a container. */
    public ImportSlots(int parallel, int waiting, Duration patience) {
        if (parallel < 1 || waiting < 0 || patience.isNegative()) {
            throw new IllegalArgumentException("mingquan.imports.parallel must be at least 1, .waiting and"
                    + " .wait-seconds at least 0, not " + parallel + ", " + waiting + ", " + patience.toSeconds());
        }
        this.reading = new Semaphore(parallel, true);
        this.present = new Semaphore(parallel + waiting, true);
        this.patience = patience;
    }

    /** Does the work when there is room for it; call before anything of the upload is in memory. */
    public <T> T use(Supplier<T> work) {
        if (!present.tryAcquire()) {
            throw busy();
        }
        try {
            if (!reading.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                reading.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            present.release();
        }
    }

    int free() {
        return present.availablePermits();
    }

    private Problem busy() {
        return new Problem(ImportProblem.IMPORTS_BUSY, "正在处理的导入较多，请稍后再试。")
                .retryAfter(Duration.ofSeconds(Math.max(10, patience.toSeconds())));
    }
}
