package cn.mingquan.risks.point;

import cn.mingquan.catalogue.RiskNames;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the steps of flows call the unit's risk points. */
@Dependent
public class NamedPoints implements RiskNames {

    private final Sql sql;

    @Inject
    public NamedPoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        sql.list(
                "select id, description from risk_point where id::text = any(?) and state <> 'WITHDRAWN'",
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)) == null,
                ids);
        return names;
    }

    @Override
    public Map<String, UUID> coded(Collection<String> codes) {
        var points = new HashMap<String, UUID>();
        sql.list(
                "select code, id from risk_point where code = any(?) and state <> 'WITHDRAWN'",
                row -> points.put(row.getString(1), row.getObject(2, UUID.class)) == null,
                codes);
        return points;
    }

    @Override
    public Map<UUID, String> codes(Collection<UUID> ids) {
        var codes = new HashMap<UUID, String>();
        sql.list(
                "select id, code from risk_point where id = any(?::uuid[])",
                row -> codes.put(row.getObject(1, UUID.class), row.getString(2)) == null,
                ids);
        return codes;
    }
}
