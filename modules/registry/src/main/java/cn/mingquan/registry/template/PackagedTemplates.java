package cn.mingquan.registry.template;

import cn.mingquan.platform.ServerStarting;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * Publishes the versions that come with the program, when it starts and does not find them. A version that is there stays
 * as it is: a province may have published its own meanwhile, and units have what they have.
 */
@Dependent
public class PackagedTemplates {

    private static final Logger LOG = Logger.getLogger(PackagedTemplates.class.getName());

    private final Tenants tenants;
    private final Sql sql;
    private final Bundles bundles;
    private final Clock clock;

    @Inject
    PackagedTemplates(Tenants tenants, Sql sql, Bundles bundles, Clock clock) {
        this.tenants = tenants;
        this.sql = sql;
        this.bundles = bundles;
        this.clock = clock;
    }

    void start(@Observes @Priority(ServerStarting.SEED) ServerStarting event) {
        var added = tenants.asPlatform(this::addMissing);
        if (!added.isEmpty()) {
            LOG.info(() -> "Templates published: " + String.join(", ", added));
        }
    }

    /** @return what was missing, for the log */
    List<String> addMissing() {
        var added = new ArrayList<String>();
        var now = clock.instant();
        for (var bundle : bundles.all()) {
            if (sql.change(
                            "insert into template_version (template, version, unit_category, state, source, content, note, made_by,"
                                    + " published_at, updated_at) values (?, ?, ?, 'PUBLISHED', ?, ?::json, '随系统提供', '系统', ?, ?)"
                                    + " on conflict (template, version) do nothing",
                            bundle.code(),
                            bundle.version(),
                            bundle.unitCategory(),
                            bundles.source(bundle.code()),
                            bundle.content().toString(),
                            now,
                            now)
                    == 1) {
                added.add(bundle.code() + " " + bundle.version());
            }
        }
        return added;
    }
}
