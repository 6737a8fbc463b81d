package cn.mingquan.registry.identity;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The account that a unit was given when it was onboarded. Its roles follow what the unit is; accounts that were made in
 * Keycloak later are kept there.
 */
@Dependent
public class UnitAdministrator {

    private final Sql sql;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    public UnitAdministrator(Sql sql, Accounts accounts, AuditTrail audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * The unit has become an overseeing body, or has ceased to be one. A new body still keeps the powers it has entered:
     * its administrator oversees besides. One that oversees nothing any more keeps an agency's room.
     *
     * @param code of the unit
     * @throws cn.mingquan.platform.problem.Problem when Keycloak cannot be reached; nothing is changed then
     */
    public void oversees(UUID unit, String code, boolean oversight) {
        var role = oversight ? Roles.OVERSEER : Roles.AGENCY_LEAD;
        username(unit).ifPresent(username -> {
            if (change(username, code, role)) {
                audit.record("account.role-changed", "unit", unit, username, Map.of("role", role));
            }
        });
    }

    private Optional<String> username(UUID unit) {
        return sql.first(
                "select username from onboarding_item where unit_id = ? and effect = 'CREATE' and step = 'DONE'"
                        + " and username is not null",
                row -> row.getString(1),
                unit);
    }

    /**
     * A new one-time password, for one that was lost; the account's sessions end. One from the onboarding that nobody has
     * taken yet is forgotten, for it holds no more.
     *
     * @param code of the unit
     * @throws Problem when the unit has no account yet, or Keycloak cannot be reached; nothing is changed then
     */
    public OneTimePassword renewPassword(UUID unit, String code) {
        var username = username(unit)
                .orElseThrow(() -> new Problem(IdentityProblem.ADMINISTRATOR_MISSING, "这个单位还没有开设首位管理员账号，接入完成后才能重置密码。"));
        var password = Passwords.next();
        sql.change("update onboarding_item set credential = null where unit_id = ?", unit);
        audit.record("account.password-reset", "unit", unit, username, Map.of("username", username));
        try {
            if (!accounts.renew(username, code, password)) {
                throw new Problem(
                        IdentityProblem.ADMINISTRATOR_MISSING, "身份认证服务中没有这个单位的账号“" + username + "”，请联系系统管理员。");
            }
        } catch (IdentityFailure failure) {
            throw failure.problem();
        }
        return new OneTimePassword(username, password);
    }

    private boolean change(String username, String code, String role) {
        try {
            var own = accounts.give(username, code, role);
            if (own && role.equals(Roles.AGENCY_LEAD)) {
                accounts.take(username, Roles.OVERSEER);
            }
            return own;
        } catch (IdentityFailure failure) {
            throw failure.problem();
        }
    }
}
