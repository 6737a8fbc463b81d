package cn.mingquan.platform.sql;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement failed. The cause tells the state, which the problem mapper turns into an answer. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause);
    }

    /** The five-character SQL state, such as {@code 23505} for a key that exists already. */
    public @Nullable String state() {
        return ((SQLException) Objects.requireNonNull(getCause())).getSQLState();
    }
}
