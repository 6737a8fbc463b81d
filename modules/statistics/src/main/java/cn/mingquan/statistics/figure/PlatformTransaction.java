package cn.mingquan.statistics.figure;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work in a transaction of its own on the shared tables. The work asks for a connection for each of its steps and
 * holds none while it counts inside tenants: on a request's thread Payara would hand it back without its role.
 */
interface PlatformTransaction {

    /** Gives connections of the running transaction, each to be closed. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    /** The work of one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connections platform) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException;
}
