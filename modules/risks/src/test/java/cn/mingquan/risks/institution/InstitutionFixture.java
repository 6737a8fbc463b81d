package cn.mingquan.risks.institution;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.tenancy.TestEntities;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Institutions in a database without a container. */
public final class InstitutionFixture {

    private InstitutionFixture() {}

    public static EntityManager entities(TenantDatabase database) {
        return TestEntities.on(
                database, Institution.class, InstitutionRevision.class, UuidColumn.class, InstantColumn.class);
    }

    public static NewInstitutions added(TenantDatabase database, EntityManager entities, Clock clock) {
        return new NewInstitutions(
                new Institutions(entities, new Sql(database)),
                new AuditTrail(database, clock),
                new FigureChanges(database),
                clock);
    }
}
