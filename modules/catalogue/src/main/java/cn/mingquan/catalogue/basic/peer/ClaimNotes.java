package cn.mingquan.catalogue.basic.peer;

import cn.mingquan.catalogue.PowersChanged;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the unit has claimed, in the transaction that claims it or gives it up. A power that was withdrawn is no claim
 * any more. What was claimed before there were notes is noted with the next change.
 */
@Dependent
class ClaimNotes {

    private static final String OWN =
            "select basic_item_id from power_item where basic_item_id is not null and state <> 'WITHDRAWN'";

    private final Sql sql;

    @Inject
    ClaimNotes(Sql sql) {
        this.sql = sql;
    }

    void powersChanged(@Observes PowersChanged event) {
        note();
    }

    void note() {
        var gone = sql.change(
                "delete from platform.basic_claim where tenant = current_user and item_id not in (" + OWN + ")");
        var fresh = unnoted();
        sql.each(
                "insert into platform.basic_claim (id, tenant, item_id) values (?, current_user, ?)",
                fresh.stream()
                        .map(item -> new @Nullable Object[] {Ids.next(), item})
                        .toList());
        if (gone > 0 || !fresh.isEmpty()) {
            sql.change("insert into platform.basic_claim_news (id, tenant) values (?, current_user)", Ids.next());
        }
    }

    private List<UUID> unnoted() {
        return sql.list(
                OWN + " except select item_id from platform.basic_claim where tenant = current_user",
                row -> row.getObject(1, UUID.class));
    }
}
