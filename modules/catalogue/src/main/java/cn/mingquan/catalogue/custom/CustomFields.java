package cn.mingquan.catalogue.custom;

import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The unit's own fields. */
@Dependent
public class CustomFields {

    private final Sql sql;

    @Inject
    public CustomFields(Sql sql) {
        this.sql = sql;
    }

    /** What the values of a power are kept by. */
    public List<String> keys() {
        return sql.list(
                "select f ->> 'code' from setting, jsonb_array_elements(value) f where key = 'catalogue.customFields'",
                row -> row.getString(1));
    }
}
