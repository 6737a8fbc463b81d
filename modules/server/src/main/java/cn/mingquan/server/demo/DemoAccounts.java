package cn.mingquan.server.demo;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.identity.Account;
import cn.mingquan.registry.identity.Accounts;
import cn.mingquan.registry.identity.Passwords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The accounts a visitor tries the platform with. Their passwords are made here, given to Keycloak, and written to the
 * file that {@code mingquan.demo.accounts-file} names: role, user name, password and name, separated by tabs.
 */
@Dependent
class DemoAccounts {

    private static final String GRANTED_BY = "demo";

    private final Accounts accounts;
    private final DemoUnits units;
    private final Tenants tenants;
    private final Sql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    DemoAccounts(Accounts accounts, DemoUnits units, Tenants tenants, Sql sql, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.tenants = tenants;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Doing it again gives new passwords and a new file, so that file and Keycloak always agree. */
    void make(List<DemoPlan.Account> wanted) {
        var byUnit = units.tenants();
        var lines = new ArrayList<String>();
        for (var each : wanted) {
            var tenant = each.unit().map(byUnit::get).map(found -> found.code()).orElse(null);
            // A password may not follow itself, so the one the account begins with is another.
            accounts.account(new Account(each.username(), each.name(), each.role(), tenant), Passwords.next(), false);
            var password = Passwords.next();
            accounts.lastingPassword(each.username(), password);
            each.region().ifPresent(region -> delegate(each, region));
            lines.add(String.join("\t", each.role(), each.username(), password, each.name()));
        }
        ConfigProvider.getConfig()
                .getOptionalValue("mingquan.demo.accounts-file", String.class)
                .ifPresent(file -> write(Path.of(file), lines));
    }

    private void delegate(DemoPlan.Account account, String region) {
        tenants.asPlatform(() -> {
            var id = Ids.next();
            int added = sql.change(
                    """
                    insert into delegation (id, username, name, region_code, valid_from, granted_by)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    id,
                    account.username(),
                    account.name(),
                    region,
                    LocalDate.now(clock),
                    GRANTED_BY);
            if (added > 0) {
                audit.record("delegation.added", "delegation", id, account.username(), Map.of("regionCode", region));
            }
            return added;
        });
    }

    /** Readable by the installation's own user only; never half written. */
    static void write(Path file, List<String> lines) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
