package cn.mingquan.catalogue.flow.draft;

import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts that are to be written, collected so that one statement writes them all. */
public final class NewDrafts {

    private final Sql sql;
    private final Instant now;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public NewDrafts(Sql sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    /** @param number the one after the power's newest version */
    public void add(UUID power, int number, FlowTable table) {
        rows.add(new @Nullable Object[] {
            Ids.next(), power, number, Json.write(table), table.tasks().size(), now, now
        });
    }

    public void write() {
        sql.each(
                "insert into power_flow (id, power_id, number, state, document, steps, created_at, updated_at)"
                        + " values (?, ?, ?, 'DRAFT', ?::jsonb, ?, ?, ?)",
                rows);
    }
}
