package cn.mingquan.registry.jurisdiction;

import cn.mingquan.platform.post.AddressBook;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who oversees a unit: bodies with a jurisdiction over its place, over its line there, or over the unit by name. */
@Dependent
public class Overseers implements AddressBook {

    private static final String OVER =
            """
            with recursive up (code, parent_code, distance) as (
                select r.code, r.parent_code, 1
                  from platform.region r join platform.unit u on u.region_code = r.code
                 where u.id = ?
                union all
                select above.code, above.parent_code, up.distance + 1
                  from platform.region above join up on above.code = up.parent_code)
            select body.id, body.code, body.name
              from platform.unit u
              join platform.jurisdiction j on j.valid_from <= ? and (j.valid_to is null or j.valid_to > ?)
              join platform.unit body on body.id = j.body_unit_id
              left join up on up.code = j.region_code and j.kind <> 'UNITS'
             where u.id = ? and body.id <> u.id and body.oversight and body.state in ('ACTIVE', 'SUSPENDED')
               and case j.kind
                   when 'REGION' then up.code is not null
                   when 'LINE' then up.code is not null and j.sector_line = u.sector_line
                   else exists (select 1 from platform.jurisdiction_unit listed
                                 where listed.jurisdiction_id = j.id and listed.unit_id = u.id) end
             group by body.id, body.code, body.name
             order by min(coalesce(up.distance, 0)), body.name, body.id
            """;

    private static final String UNDER =
            """
            with recursive held as (
                select j.id, j.kind, j.region_code, j.sector_line from platform.jurisdiction j
                  join platform.unit body on body.id = j.body_unit_id
                 where j.body_unit_id = ? and body.oversight and body.state in ('ACTIVE', 'SUSPENDED')
                   and j.valid_from <= ? and (j.valid_to is null or j.valid_to > ?)),
            down (root, code) as (
                select distinct region_code, region_code from held where kind <> 'UNITS'
                union
                select down.root, below.code from platform.region below join down on below.parent_code = down.code)
            select u.id, u.code, u.name, r.name, u.category, c.label, u.oversight
              from platform.unit u join platform.region r on r.code = u.region_code
              join platform.unit_category c on c.code = u.category
             where u.state = 'ACTIVE' and u.id <> ?
               and exists (select 1 from held h
                    where case h.kind when 'UNITS' then exists (select 1 from platform.jurisdiction_unit listed
                                 where listed.jurisdiction_id = h.id and listed.unit_id = u.id)
                          else exists (select 1 from down where down.root = h.region_code and down.code = u.region_code)
                               and (h.kind = 'REGION' or h.sector_line = u.sector_line) end)
             order by r.code, u.name, u.id
            """;

    private final Tenants tenants;
    private final Sql sql;

    @Inject
    public Overseers(Tenants tenants, Sql sql) {
        this.tenants = tenants;
        this.sql = sql;
    }

    @Override
    public Optional<Address> find(UUID unit) {
        return tenants.asPlatform(() -> sql.first(
                "select id, code, name from platform.unit where id = ? and state in ('ACTIVE', 'SUSPENDED')",
                Overseers::address,
                unit));
    }

    @Override
    public List<Address> over(UUID unit, LocalDate day) {
        return tenants.asPlatform(() -> sql.list(OVER, Overseers::address, unit, day, day, unit));
    }

    @Override
    public List<Under> under(UUID body, LocalDate day) {
        return tenants.asPlatform(() -> sql.list(
                UNDER,
                row -> new Under(address(row), row.getString(4), row.getString(5), row.getString(6), row.getBoolean(7)),
                body,
                day,
                day,
                body));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(new Tenant(row.getObject(1, UUID.class), row.getString(2)), row.getString(3));
    }
}
