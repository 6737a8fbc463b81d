package cn.mingquan.platform;

/**
 * Fired once when the server starts, when data sources and transactions work and before any call is answered. What must
 * happen then observes it with one of these priorities.
 */
public record ServerStarting() {

    /** Changelogs are applied, the fleet is migrated. */
    public static final int MIGRATE = 100;

    /** Reference rows are brought up to date. */
    public static final int SEED = 200;

    /** Work a stopped server left behind goes on. */
    public static final int RESUME = 300;

    /** Recurring jobs begin. */
    public static final int RUN_JOBS = 400;
}
