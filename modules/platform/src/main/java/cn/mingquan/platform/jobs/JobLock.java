package cn.mingquan.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Holds a job for one run of it, in all servers. PostgreSQL lets go of it by itself when the connection ends, with the
 * server or with its machine.
 */
final class JobLock implements AutoCloseable {

    /** Keeps a machine that is gone without a word from holding a job for longer than some 20 seconds. */
    private static final String NOTICE_SILENCE = "select set_config('tcp_keepalives_idle', '10', false),"
            + " set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '2', false)";

    private static final String KEY = "hashtextextended('mingquan.job.' || ?, 0)";

    private final Connection connection;
    private final String job;

    private JobLock(Connection connection, String job) {
        this.connection = connection;
        this.job = job;
    }

    /** @return empty while another run of it, here or elsewhere, has not ended */
    static Optional<JobLock> take(DataSource pool, String job) throws SQLException {
        var connection = pool.getConnection();
        try {
            try (var notice = connection.createStatement()) {
                notice.execute(NOTICE_SILENCE);
            }
            if (ask(connection, "select pg_try_advisory_lock(" + KEY + ")", job)) {
                return Optional.of(new JobLock(connection, job));
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(" + KEY + ")", job);
        }
    }

    private static boolean ask(Connection connection, String question, String job) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, job);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
