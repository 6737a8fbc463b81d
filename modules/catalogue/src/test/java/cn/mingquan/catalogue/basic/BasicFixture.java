package cn.mingquan.catalogue.basic;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The province at work on the shared tables, beside the agency whose transaction is open. */
public final class BasicFixture extends Database {

    private final BasicItems items = new BasicItems(new Sql(this), Clock.systemUTC());

    @Override
    public Connection connection() {
        try {
            return TenantFixture.POSTGRES.platformConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    BasicItems items() {
        return items;
    }

    public static SaveBasicItem item(String code, String name, List<ExerciseLevel> levels, @Nullable String line) {
        return new SaveBasicItem(
                code,
                name,
                "02",
                "责令改正，并处罚款。",
                List.of(BasisEntry.of(BasisType.LAW, "食品安全法", "第一百二十二条", null)),
                levels,
                line);
    }

    public BasicItemView add(SaveBasicItem item) {
        return items.add(item);
    }

    public BasicItemView rename(BasicItemView item, String name) {
        return items.change(items.get(item.id()), item(item.code(), name, item.levels(), item.sectorLine()), "法律已修正");
    }

    public BasicItemView change(BasicItemView item, SaveBasicItem said) {
        return items.change(items.get(item.id()), said, "法律已修正");
    }

    public BasicItemView abolish(BasicItemView item) {
        return items.abolish(items.get(item.id()), "国务院决定取消");
    }

    /** The agency in the registry, at a county and in a line. */
    public void register(Tenant tenant, String line) {
        var code = tenant.code();
        var sql = new Sql(this);
        sql.change("insert into platform.region (code, name, short_name, kind, level, valid_from)"
                + " values ('000000', '中国', '中国', 'NATION', 'NATION', '2000-01-01') on conflict do nothing");
        sql.change(
                "insert into platform.unit (id, code, name, region_code, level, category, sector_line, state, created_at)"
                        + " values (?, ?, ?, '000000', 'COUNTY', 'ENFORCEMENT', ?, 'ACTIVE', now())",
                tenant.unitId(),
                code,
                "某县" + code + "局",
                line);
    }
}
