package cn.mingquan.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The processes started so far. Notices when one ends by itself, and stops them all, each before what it needs. */
final class Children {
    private final List<String> order;
    private final List<Child> running = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Object closing = new Object();
    private @Nullable CannotStart failure;
    private boolean stopping;

    /** @param order the names of the processes, each after those it needs; others need all of them */
    Children(String... order) {
        this.order = List.of(order);
    }

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
        running.add(child);
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
            List<Child> left;
            synchronized (this) {
                stopping = true;
                left = inOrder();
                running.clear();
            }
            Collections.reverse(left);
            for (var child : left) {
                child.stop();
                stopped.accept(child);
            }
            over.countDown();
        }
    }

    /** Process ids by name, each after those it needs. */
    synchronized Map<String, Long> pids() {
        var pids = new LinkedHashMap<String, Long>();
        inOrder().forEach(child -> pids.put(child.name(), child.pid()));
        return pids;
    }

    private List<Child> inOrder() {
        var sorted = new ArrayList<>(running);
        sorted.sort(Comparator.comparingInt(child -> {
            int place = order.indexOf(child.name());
            return place < 0 ? order.size() : place;
        }));
        return sorted;
    }
}
