package cn.mingquan.platform.figures;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.Tenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;

/**
 * Says that something counted has changed in the current tenant. The row is written in the business transaction, so a
 * change and its notice are committed together or not at all (design.md section 5).
 */
@Dependent
public class FigureChanges {

    private final Database database;

    @Inject
    public FigureChanges(Database database) {
        this.database = database;
    }

    /** @param topic what a {@code MeasureSource} counts, e.g. {@code powers} */
    public void changed(String topic) {
        var tenant = Scopes.requireTenant();
        append(tenant, topic);
    }

    /** For platform transactions that change what is counted of a unit, such as its profile or its place in the tree. */
    public void changed(Tenant tenant, String topic) {
        append(tenant, topic);
    }

    private void append(Tenant tenant, String topic) {
        try (var connection = database.connection();
                var insert = connection.prepareStatement(
                        "insert into platform.figure_change (id, tenant, topic, at) values (?, ?, ?, now())")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, tenant.role());
            insert.setString(3, topic);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot append a figure change", failure);
        }
    }
}
