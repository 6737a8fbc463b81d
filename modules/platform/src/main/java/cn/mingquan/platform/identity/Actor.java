package cn.mingquan.platform.identity;

/**
 * On whose account something is done; stands in the audit chain.
 *
 * @param username the account, or {@code system} for jobs
 * @param name how the person is called
 */
public record Actor(String username, String name) {

    public static final Actor SYSTEM = new Actor("system", "系统");
}
