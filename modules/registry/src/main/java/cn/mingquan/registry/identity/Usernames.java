package cn.mingquan.registry.identity;

import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose the user names are that a list of units asks for: asked once for the whole list, not once per row. */
@Dependent
public class Usernames {

    /** Whether a unit may have a user name. */
    public enum Standing {
        FREE,
        TAKEN,
        /** Keycloak could not be asked. */
        UNKNOWN
    }

    private final Sql sql;
    private final Accounts accounts;

    @Inject
    public Usernames(Sql sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    /** To be called on the shared tables. Keycloak is asked when the first standing is. */
    public Asked asked(Set<String> usernames) {
        return new Asked(usernames);
    }

    /** One list's user names. */
    public final class Asked {

        private final Map<String, UUID> units = new HashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> open;
        private boolean looked;
        private boolean unreachable;

        private Asked(Set<String> usernames) {
            open = new HashSet<>(usernames);
            if (usernames.isEmpty()) {
                return;
            }
            sql.list(
                            "select username, unit_id, bool_or(step = 'DONE') from onboarding_item"
                                    + " where unit_id is not null and username = any (?) group by username, unit_id",
                            row -> {
                                if (row.getBoolean(3)) {
                                    open.remove(row.getString(1));
                                }
                                return Map.entry(row.getString(1), row.getObject(2, UUID.class));
                            },
                            usernames)
                    .forEach(given -> units.put(given.getKey(), given.getValue()));
        }

        /** The unit that was to have this account when it was onboarded. */
        public Optional<UUID> unit(String username) {
            return Optional.ofNullable(units.get(username));
        }

        /** @param tenant the code of the unit that asks, when it has one already: its own account may stay its own */
        public Standing standing(String username, @Nullable String tenant) {
            look();
            try {
                if (taken.contains(username) && (tenant == null || !accounts.belongs(username, tenant))) {
                    return Standing.TAKEN;
                }
            } catch (IdentityFailure failure) {
                return Standing.UNKNOWN;
            }
            return unreachable ? Standing.UNKNOWN : Standing.FREE;
        }

        private void look() {
            if (looked) {
                return;
            }
            looked = true;
            taken.addAll(delegated(open));
            try {
                taken.addAll(accounts.taken(open));
            } catch (IdentityFailure failure) {
                unreachable = true;
            }
        }

        private Collection<String> delegated(Set<String> usernames) {
            return sql.list(
                    "select distinct username from delegation where valid_to is null and username = any (?)",
                    row -> row.getString(1),
                    usernames);
        }
    }
}
