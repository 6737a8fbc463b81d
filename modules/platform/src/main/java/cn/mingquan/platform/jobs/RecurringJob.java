package cn.mingquan.platform.jobs;

/**
 * Work that recurs. Discovered as a CDI bean. It runs on a thread of the container, outside any transaction and scope: it
 * enters its own through {@code Tenants}. What it has not finished when the server dies, the next run must find undone or
 * done, never half done.
 */
public interface RecurringJob {

    /** Unique and lasting: the key of its row. */
    String name();

    Rhythm rhythm();

    /** One run. A failure is logged, and the next run comes in its time. */
    void run() throws Exception;
}
