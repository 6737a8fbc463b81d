package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.secrets.InstallationKey;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.identity.Account;
import cn.mingquan.registry.identity.Accounts;
import cn.mingquan.registry.identity.Passwords;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes one unit from its row in the registry to a working tenant: schema and role, template content, organisation and
 * first administrator. Each step is idempotent and commits by itself, so that after a crash the unit is simply admitted
 * again from the beginning.
 */
@Dependent
class Admission {

    private final Onboardings onboardings;
    private final Units units;
    private final Provisioning provisioning;
    private final Accounts accounts;
    private final InstallationKey key;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final FigureChanges figures;

    @Inject
    Admission(
            Onboardings onboardings,
            Units units,
            Provisioning provisioning,
            Accounts accounts,
            InstallationKey key,
            Tenants tenants,
            AuditTrail audit,
            FigureChanges figures) {
        this.onboardings = onboardings;
        this.units = units;
        this.provisioning = provisioning;
        this.accounts = accounts;
        this.key = key;
        this.tenants = tenants;
        this.audit = audit;
        this.figures = figures;
    }

    void admit(Item item) {
        var unit = tenants.asPlatform(() -> units.get(Objects.requireNonNull(item.unitId())));
        if (!unit.beingMade()) {
            // Another batch was faster, and has given it its account.
            at(item, Step.DONE);
            return;
        }
        at(item, Step.SCHEMA);
        provisioning.makeSchema(unit);
        at(item, Step.TEMPLATE);
        var filled = provisioning.fillTemplate(unit);
        at(item, Step.IDENTITY);
        identity(item, unit);
        tenants.asPlatform(() -> {
            units.filledFrom(unit.id(), filled.code(), filled.version());
            units.open(unit.id());
            onboardings.at(item.id(), Step.DONE);
            onboardings.opened(unit.id(), item.id());
            figures.changed(unit.tenant(), "unit");
            audit.record(
                    "unit.onboarded",
                    "unit",
                    unit.id(),
                    unit.profile().name(),
                    Map.of("template", filled.name(), "version", filled.version()));
            return unit;
        });
    }

    private void at(Item item, Step step) {
        tenants.asPlatform(() -> {
            onboardings.at(item.id(), step);
            return step;
        });
    }

    private void identity(Item item, Unit unit) {
        var account = account(item, unit);
        var password = password(item, account.username());
        accounts.organisation(unit.code(), unit.profile().name());
        accounts.account(account, password, true);
    }

    private static Account account(Item item, Unit unit) {
        var request = item.draft().request();
        var asked = request.adminUsername();
        var username = asked == null || asked.isBlank() ? "lead-" + unit.code() : asked.strip();
        var name = first(request.adminName(), unit.profile().contactName());
        var role = unit.profile().oversight() ? Roles.OVERSEER : Roles.AGENCY_LEAD;
        return new Account(username, name, role, unit.code());
    }

    private static String first(@Nullable String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "管理员";
    }

    /**
     * Every attempt chooses a password of its own and keeps it, encrypted, before Keycloak hears of it: whenever the server
     * is killed, the one that is handed out is that of the last attempt, and is the one that works. That of an attempt
     * before Keycloak would refuse to set again: nobody may have the same password twice running.
     */
    private String password(Item item, String username) {
        var password = Passwords.next();
        var encrypted = key.encrypt(password.getBytes(StandardCharsets.UTF_8));
        tenants.asPlatform(() -> {
            onboardings.keepCredential(item.id(), username, encrypted);
            return username;
        });
        return password;
    }
}
