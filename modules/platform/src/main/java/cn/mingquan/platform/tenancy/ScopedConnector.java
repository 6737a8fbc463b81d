package cn.mingquan.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Hands EclipseLink its connections with the scope of the work applied. */
final class ScopedConnector extends JNDIConnector {

    private static final long serialVersionUID = 1L;

    ScopedConnector(JNDIConnector original) {
        super(original.getName());
        setDataSource(original.getDataSource());
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        var connection = super.connect(properties, session);
        try {
            TransactionScope.apply(connection);
            return connection;
        } catch (SQLException failure) {
            try {
                connection.close();
            } catch (SQLException closing) {
                failure.addSuppressed(closing);
            }
            throw DatabaseException.sqlException(failure);
        }
    }
}
