package cn.mingquan.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The processes started so far. Notices when one ends by itself, and stops them all, the last started first. */
final class Children {
    private final Deque<Child> running = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Object closing = new Object();
    private @Nullable CannotStart failure;
    private boolean stopping;

    /** Puts a process under watch that is meant to run as long as we do. */
    Child adopt(Child child) {
        push(child);
        var unused = child.ended().thenRun(() -> notice(child));
        return child;
    }

    /** Lets a process run to its end. */
    void finish(Child child) {
        push(child);
        var process = child.ended().join();
        synchronized (this) {
            check();
            running.remove(child);
        }
        if (process.exitValue() != 0) {
            throw child.unexpectedEnd();
        }
        child.stop();
    }

    private synchronized void push(Child child) {
        running.push(child);
        if (stopping) {
            child.stop();
        }
        check();
    }

    private synchronized void notice(Child child) {
        if (!stopping && failure == null) {
            failure = child.unexpectedEnd();
            over.countDown();
        }
    }

    /** @throws CannotStart when one of them has ended, or all are being stopped */
    synchronized void check() {
        if (failure != null) {
            throw failure;
        }
        if (stopping) {
            throw new CannotStart("启动被中断。", "The start was interrupted.");
        }
    }

    /** Waits until one ends by itself, which is thrown, or all have been stopped. */
    void watch() throws InterruptedException {
        over.await();
        synchronized (this) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Returns when all have ended, whoever asked first. */
    void stop(Consumer<Child> stopped) {
        synchronized (closing) {
            ArrayList<Child> left;
            synchronized (this) {
                stopping = true;
                left = new ArrayList<>(running);
                running.clear();
            }
            for (var child : left) {
                child.stop();
                stopped.accept(child);
            }
            over.countDown();
        }
    }

    /** Process ids by name, in the order of starting. */
    synchronized Map<String, Long> pids() {
        var pids = new LinkedHashMap<String, Long>();
        running.descendingIterator().forEachRemaining(child -> pids.put(child.name(), child.pid()));
        return pids;
    }
}
