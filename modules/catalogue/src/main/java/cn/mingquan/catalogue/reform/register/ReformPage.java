package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.reform.ReformAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of powers in reform.
 *
 * @param actions how many of what matches each action is decided of, whatever action was asked for
 */
public record ReformPage(List<ReformRow> items, long total, List<ActionCount> actions) {

    /** @param action null for powers of which nothing is decided */
    public record ActionCount(@Nullable ReformAction action, long powers) {}
}
