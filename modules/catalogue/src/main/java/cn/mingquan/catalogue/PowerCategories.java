package cn.mingquan.catalogue;

import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The categories of powers of the current tenant, as other features need them. */
@Dependent
public class PowerCategories {

    /** The national code of services that are no powers. */
    public static final String PUBLIC_SERVICE = "20";

    private final Sql sql;

    @Inject
    public PowerCategories(Sql sql) {
        this.sql = sql;
    }

    public boolean has(String code) {
        return sql.number("select count(*) from power_category where code = ?", code) > 0;
    }

    /** Those that stand for services, which are no powers and need no legal basis. */
    public Set<String> services() {
        return new HashSet<>(sql.list(
                "select code from power_category where national_code = ?", row -> row.getString(1), PUBLIC_SERVICE));
    }

    /** The code of the national list that the category stands for; null where it stands for none. */
    public @Nullable String nationalCode(@Nullable String code) {
        return code == null
                ? null
                : sql
                        .list("select national_code from power_category where code = ?", row -> row.getString(1), code)
                        .stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What the unit calls the category; the code itself when it has none of that code. */
    public String label(@Nullable String code) {
        return code == null
                ? ""
                : sql.first("select label from power_category where code = ?", row -> row.getString(1), code)
                        .orElse(code);
    }
}
