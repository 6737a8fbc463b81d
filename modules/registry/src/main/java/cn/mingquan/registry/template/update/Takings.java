package cn.mingquan.registry.template.update;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import java.util.Optional;

/** Keeps the last taking, in the unit's own schema. */
final class Takings {

    private static final String KEY = "template.taking";

    private final Sql sql;

    Takings(Sql sql) {
        this.sql = sql;
    }

    /** How the version came that the unit has. */
    Optional<Taking> last() {
        return sql.first(
                "select value::text from setting where key = ?", row -> Json.read(row.getString(1), Taking.class), KEY);
    }

    void keep(Taking taking) {
        sql.change(
                "insert into setting (key, value, version) values (?, ?::jsonb, 0) on conflict (key) do update"
                        + " set value = excluded.value, version = setting.version + 1",
                KEY,
                Json.write(taking));
    }
}
