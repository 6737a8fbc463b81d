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

    private static Address address(ResultSet row) throws SQLException {
        return new Address(new Tenant(row.getObject(1, UUID.class), row.getString(2)), row.getString(3));
    }
}
