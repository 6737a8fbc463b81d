package cn.mingquan.statistics.figure;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction of its own on the shared tables. */
interface PlatformTransaction {

    /** The work of one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection platform) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException;
}
