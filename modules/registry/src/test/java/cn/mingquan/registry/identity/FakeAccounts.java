package cn.mingquan.registry.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts as Keycloak keeps them, in memory; it can be down, and others may have accounts in it already. */
public final class FakeAccounts implements Accounts {

    public final Map<String, String> organisations = new HashMap<>();
    public final Map<String, Account> accounts = new HashMap<>();
    public final Map<String, String> passwords = new HashMap<>();
    public final List<String> changes = new ArrayList<>();
    public boolean down;
    public Runnable afterAccount = () -> {};
    public int calls;
    public int lookUps;

    /** Somebody who had the user name before. */
    public void somebody(String username) {
        accounts.put(username, new Account(username, "别人", "area-admin", null));
    }

    @Override
    public boolean answers() {
        return !down;
    }

    @Override
    public void organisation(String alias, String name) {
        requireUp();
        organisations.put(alias, name);
    }

    @Override
    public boolean account(Account account, String oneTimePassword, boolean renewPassword) {
        calls++;
        if (taken(Set.of(account.username())).contains(account.username())
                && !belongs(account.username(), String.valueOf(account.tenant()))) {
            throw IdentityFailure.taken(account.username());
        }
        accounts.put(account.username(), account);
        if (oneTimePassword.equals(passwords.put(account.username(), oneTimePassword))) {
            throw new IdentityFailure("Invalid password: must not be equal to any of last 3 passwords.");
        }
        afterAccount.run();
        return true;
    }

    @Override
    public boolean give(String username, String tenant, String role) {
        requireUp();
        changes.add("+" + username + " " + role);
        return belongs(username, tenant);
    }

    @Override
    public Set<String> roles(String username) {
        return Set.of();
    }

    @Override
    public Set<String> taken(Set<String> usernames) {
        requireUp();
        lookUps++;
        return usernames.stream().filter(accounts::containsKey).collect(Collectors.toSet());
    }

    @Override
    public boolean belongs(String username, String tenant) {
        requireUp();
        return accounts.containsKey(username)
                && tenant.equals(accounts.get(username).tenant());
    }

    @Override
    public void take(String username, String role) {
        changes.add("-" + username + " " + role);
    }

    @Override
    public boolean renew(String username, String tenant, String oneTimePassword) {
        var own = belongs(username, tenant);
        if (own) {
            passwords.put(username, oneTimePassword);
        }
        return own;
    }

    @Override
    public void lastingPassword(String username, String password) {
        passwords.put(username, password);
    }

    private void requireUp() {
        if (down) {
            throw new IdentityFailure("身份认证服务（Keycloak）连接不上，恢复后可继续接入。");
        }
    }
}
