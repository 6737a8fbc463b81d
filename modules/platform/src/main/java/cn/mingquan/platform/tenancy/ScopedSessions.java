package cn.mingquan.platform.tenancy;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Puts the tenancy hook under EclipseLink; named in {@code persistence.xml}. */
public class ScopedSessions implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        hook(session.getLogin());
        if (session instanceof ServerSession server) {
            hook(server.getReadConnectionPool().getLogin());
            hook(server.getDefaultConnectionPool().getLogin());
        }
    }

    private static void hook(Login login) {
        if (login instanceof DatabaseLogin database
                && database.getConnector() instanceof JNDIConnector original
                && !(original instanceof ScopedConnector)) {
            database.setConnector(new ScopedConnector(original));
        }
    }
}
