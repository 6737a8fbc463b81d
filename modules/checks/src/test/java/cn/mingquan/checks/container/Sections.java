package cn.mingquan.checks.container;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.tenancy.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes one tenant table both ways, as JPA and as plain JDBC. */
@Dependent
public class Sections {

    @PersistenceContext(unitName = "mingquan")
    private EntityManager entities;

    @Inject
    private Database database;

    @Inject
    private AuditTrail audit;

    void add(String name) {
        entities.createNativeQuery("insert into section (id, name) values (?1, ?2)")
                .setParameter(1, Ids.next())
                .setParameter(2, name)
                .executeUpdate();
        audit.record("section.add", "section", null, name, Map.of());
    }

    @SuppressWarnings("unchecked")
    List<String> byJpa() {
        return entities.createNativeQuery("select name from section").getResultList();
    }

    List<String> byJdbc() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from section")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    Connection connection() throws SQLException {
        return database.connection();
    }

    long count(String table) throws SQLException {
        var sql = Map.of(
                "audit_entry", "select count(*) from audit_entry",
                "audit_link", "select count(*) from audit_link",
                "section", "select count(*) from section");
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.get(table))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
