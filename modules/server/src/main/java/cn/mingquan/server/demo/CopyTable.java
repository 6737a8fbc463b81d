package cn.mingquan.server.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table, written in one go by COPY. */
final class CopyTable {

    private final String statement;
    private final StringBuilder text = new StringBuilder();

    /** @param target table and columns, as they stand after {@code copy} */
    CopyTable(String target) {
        this.statement = "copy " + target + " from stdin";
    }

    void row(@Nullable Object... cells) {
        for (int index = 0; index < cells.length; index++) {
            text.append(index == 0 ? "" : "\t");
            var cell = cells[index];
            if (cell == null) {
                text.append("\\N");
            } else {
                escape(cell.toString());
            }
        }
        text.append('\n');
    }

    private void escape(String cell) {
        for (int index = 0; index < cell.length(); index++) {
            char letter = cell.charAt(index);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }

    void write(Connection connection) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
