package cn.mingquan.registry.region;

import cn.mingquan.platform.ServerStarting;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Puts the country's divisions into the tree when the server starts. Only what is missing is added: what an
 * administrator renamed or closed stays as it is.
 */
@Dependent
public class RegionSeeding {
    private static final Logger LOG = Logger.getLogger(RegionSeeding.class.getName());

    private final Tenants tenants;
    private final Database database;
    private final Sql sql;

    @Inject
    RegionSeeding(Tenants tenants, Database database, Sql sql) {
        this.tenants = tenants;
        this.database = database;
        this.sql = sql;
    }

    void start(@Observes @Priority(ServerStarting.SEED) ServerStarting event) {
        int added = tenants.asPlatform(this::addMissing);
        if (added > 0) {
            LOG.info(() -> "Region tree: " + added + " nodes added");
        }
    }

    /** @return how many nodes were missing */
    int addMissing() {
        // Two servers may start at once; the second waits and then finds everything there.
        sql.list("select pg_advisory_xact_lock(hashtext('mingquan.region'))", row -> true);
        var known = new HashSet<>(sql.list("select code from region", row -> row.getString(1)));
        var missing = DivisionCodes.read().stream()
                .filter(r -> !known.contains(r.code()))
                .toList();
        if (!missing.isEmpty()) {
            copy(missing);
        }
        return missing.size();
    }

    private void copy(List<Region> regions) {
        var text = new StringBuilder();
        for (var r : regions) {
            line(text, r.code(), r.name(), r.shortName(), r.kind(), r.level(), r.parentCode(), r.validFrom(), r.sort());
        }
        try (var connection = database.connection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy region (code, name, short_name, kind, level, parent_code, valid_from, sort) from stdin",
                            new StringReader(text.toString()));
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The codes and names hold no tab, line break or backslash (a test holds that). */
    private static void line(StringBuilder text, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : "\t").append(cells[i] == null ? "\\N" : cells[i]);
        }
        text.append('\n');
    }
}
