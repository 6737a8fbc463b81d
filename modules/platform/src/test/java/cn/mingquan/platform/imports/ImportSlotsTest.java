package cn.mingquan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImportSlotsTest {

    @Test
    void no_more_are_read_at_once_than_there_is_room_for_and_one_too_many_is_told_to_come_again() throws Exception {
        var slots = new ImportSlots(1, 1, Duration.ofSeconds(20));
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var at = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(() -> slots.use(() -> {
                begun.countDown();
                at.incrementAndGet();
                await(goOn);
                return "first";
            }));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            var second = pool.submit(() -> slots.use(() -> "second after " + at.incrementAndGet()));
            var third = waitingThen(slots);

            assertThat(third.type()).isEqualTo(ImportProblem.IMPORTS_BUSY);
            assertThat(second.isDone()).isFalse();
            goOn.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second after 2");
            assertThat(slots.use(() -> "free again")).isEqualTo("free again");
        } finally {
            goOn.countDown();
            pool.shutdown();
        }
    }

    @Test
    void who_waits_too_long_is_told_to_come_again_and_nobody_keeps_a_place() throws Exception {
        var slots = new ImportSlots(1, 5, Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var first = pool.submit(() -> slots.use(() -> {
                begun.countDown();
                await(goOn);
                return 1;
            }));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            for (var i = 0; i < 20; i++) {
                assertThatThrownBy(() -> slots.use(() -> 2)).isInstanceOf(Problem.class);
            }
            goOn.countDown();
            first.get();
            assertThatThrownBy(() -> slots.use(() -> {
                        throw new IllegalStateException("broken file");
                    }))
                    .hasMessage("broken file");
            assertThat(slots.use(() -> 3)).isEqualTo(3);
        } finally {
            goOn.countDown();
            pool.shutdown();
        }
    }

    /** The second caller may not have come to wait yet: only when it has is there no place for a third. */
    private static Problem waitingThen(ImportSlots slots) throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (slots.free() > 0 && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        return org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class, () -> slots.use(() -> "third"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
