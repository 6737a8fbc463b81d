package cn.mingquan.registry.identity;

import static cn.mingquan.registry.identity.RealmAccount.members;
import static cn.mingquan.registry.identity.RealmAccount.organisations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import cn.mingquan.checks.stack.TestRealm;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the platform asks of Keycloak, against the Keycloak of the run; a gate before it adds what only fails by chance. */
@SecondLane
class KeycloakAccountsIT {

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final TestRealm realm = Stack.running().realm();
    private final Gate gate = new Gate(Stack.running().keycloakAddress());
    private final KeycloakAccounts accounts = new KeycloakAccounts(new KeycloakCalls(
            new KeycloakSettings(
                    gate.url(),
                    "mingquan",
                    "mingquan-server",
                    Stack.running().secrets().keycloakClient()),
            Clock.systemUTC()));

    private final int number = TESTS.incrementAndGet();
    private final String tenant = "kcunit%04d".formatted(number);
    private final String other = "kcother%03d".formatted(number);
    private final String username = "kc-person-" + number;
    private final Account lead = new Account(username, "王小明", "agency-lead", tenant);
    private final Account administrator = new Account(username, "李四", "area-admin", null);
    private final RealmAccount account = new RealmAccount(realm, username);

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void a_unit_gets_an_organisation_and_a_first_administrator_who_belongs_to_it() {
        accounts.organisation(tenant, "武强县卫生健康局");

        assertThat(accounts.account(lead, "One-Time-1234", false)).isTrue();

        var organisation = organisations(realm, tenant).getJsonObject(0);
        assertThat(organisation.getString("name")).contains("武强县卫生健康局");
        var user = account.user();
        assertThat(user.getString("lastName") + user.getString("firstName")).isEqualTo("王小明");
        assertThat(user.getJsonObject("attributes").getJsonArray("tenant").getString(0))
                .isEqualTo(tenant);
        assertThat(account.mustChange("One-Time-1234")).isTrue();
        assertThat(accounts.roles(username)).containsExactly("agency-lead");
        assertThat(members(realm, organisation)).singleElement().satisfies(member -> assertThat(
                        member.asJsonObject().getString("id"))
                .isEqualTo(account.id()));
    }

    @Test
    void the_same_again_makes_nothing_twice_and_renews_the_password_only_when_asked() {
        accounts.organisation(tenant, "武强县卫生健康局");
        accounts.account(lead, "First-One-1", false);
        var id = account.id();

        accounts.organisation(tenant, "武强县卫生健康局");
        assertThat(accounts.account(lead, "Second-One-2", false)).isFalse();
        assertThat(account.mustChange("First-One-1")).isTrue();
        assertThat(accounts.account(lead, "Third-One-3", true)).isTrue();

        // The wrong one last: after two failures within a second Keycloak refuses the right one for a while.
        assertThat(account.mustChange("Third-One-3")).isTrue();
        assertThat(account.mustChange("First-One-1")).isFalse();
        assertThat(account.id()).isEqualTo(id);
        assertThat(organisations(realm, tenant)).hasSize(1);
    }

    @Test
    void a_password_used_before_is_refused_in_words() {
        accounts.organisation(tenant, "甲局");
        accounts.account(lead, "First-One-1", false);

        assertThatThrownBy(() -> accounts.account(lead, "First-One-1", true))
                .isInstanceOf(IdentityFailure.class)
                .hasMessageContaining("设置密码");
    }

    @Test
    void another_units_account_is_never_taken_over() {
        accounts.organisation(tenant, "甲局");
        accounts.account(lead, "First-One-1", false);
        var thief = new Account(username, "李四", "agency-lead", other);

        assertThatThrownBy(() -> accounts.account(thief, "Stolen-One-1", true))
                .isInstanceOfSatisfying(
                        IdentityFailure.class,
                        failure -> assertThat(failure.problem().type()).isEqualTo(IdentityProblem.USERNAME_TAKEN))
                .hasMessageContaining("已被其他单位");
        assertThatThrownBy(() -> accounts.account(administrator, "Stolen-One-1", false))
                .isInstanceOf(IdentityFailure.class);
        assertThat(account.mustChange("First-One-1")).isTrue();
        assertThat(accounts.roles(username)).containsExactly("agency-lead");
    }

    @Test
    void an_account_that_loses_its_last_role_is_closed_and_opens_again_with_a_new_password() {
        accounts.account(administrator, "First-One-1", false);
        account.signIn("Own-Choice-1");
        assertThat(account.sessions()).isEqualTo(1);

        accounts.take(username, "area-admin");

        assertThat(account.enabled()).isFalse();
        assertThat(account.user().getString("lastName")).isEqualTo("李");
        assertThat(accounts.roles(username)).isEmpty();
        assertThat(account.sessions()).isZero();

        assertThat(accounts.account(administrator, "Second-One-2", false)).isTrue();

        assertThat(account.enabled()).isTrue();
        assertThat(account.mustChange("Second-One-2")).isTrue();
        assertThat(accounts.roles(username)).containsExactly("area-admin");
    }

    @Test
    void an_account_that_an_attempt_left_without_its_role_gets_a_password_that_is_shown() {
        accounts.account(administrator, "First-One-1", false);
        account.loseRoles();

        assertThat(accounts.account(administrator, "Second-One-2", false)).isTrue();

        assertThat(account.mustChange("Second-One-2")).isTrue();
        assertThat(accounts.roles(username)).containsExactly("area-admin");
    }

    @Test
    void an_account_with_another_role_stays_open() {
        accounts.account(new Account(username, "李四", "province-admin", null), "First-One-1", false);
        accounts.account(administrator, "Second-One-2", false);
        account.signIn("Own-Choice-1");

        assertThat(accounts.roles(username)).containsExactlyInAnyOrder("province-admin", "area-admin");
        assertThat(accounts.roles("nobody")).isEmpty();
        accounts.take(username, "area-admin");
        accounts.take(username, "area-admin");
        accounts.take("nobody", "area-admin");

        assertThat(account.enabled()).isTrue();
        assertThat(accounts.roles(username)).containsExactly("province-admin");
        assertThat(account.sessions()).isEqualTo(1);
    }

    @Test
    void what_somebody_has_disabled_in_keycloak_stays_so() {
        accounts.account(administrator, "First-One-1", false);
        account.disable();

        assertThat(accounts.account(administrator, "Second-One-2", false)).isFalse();

        assertThat(account.enabled()).isFalse();
    }

    @Test
    void a_role_is_given_to_an_account_of_the_unit_only() {
        accounts.organisation(tenant, "甲局");
        accounts.account(lead, "First-One-1", false);

        assertThat(accounts.give(username, tenant, "overseer")).isTrue();
        assertThat(accounts.give(username, other, "province-admin")).isFalse();
        assertThat(accounts.give("nobody", tenant, "overseer")).isFalse();

        assertThat(accounts.roles(username)).containsExactlyInAnyOrder("agency-lead", "overseer");
    }

    @Test
    void names_in_use_are_told_in_a_few_requests_however_many_are_asked_for() {
        accounts.organisation(tenant, "甲局");
        accounts.account(lead, "First-One-1", false);
        var many = IntStream.range(0, 500).mapToObj(i -> "name-" + i).collect(Collectors.toCollection(HashSet::new));
        many.add(username);
        var before = gate.requests.get();

        assertThat(accounts.taken(many)).containsExactly(username);
        assertThat(gate.requests.get() - before).isEqualTo(1);
        assertThat(accounts.taken(Set.of(username, "nobody"))).containsExactly(username);
        assertThat(accounts.taken(Set.of())).isEmpty();
        assertThat(accounts.belongs(username, tenant)).isTrue();
        assertThat(accounts.belongs(username, other)).isFalse();
        assertThat(accounts.belongs("nobody", tenant)).isFalse();
    }

    @Test
    void a_lost_password_is_renewed_for_the_units_own_account_only() {
        accounts.organisation(tenant, "甲局");
        accounts.account(lead, "First-One-1", false);

        assertThat(accounts.renew(username, other, "Stolen-One-1")).isFalse();
        assertThat(accounts.renew("nobody", tenant, "Stolen-One-1")).isFalse();
        assertThat(account.mustChange("First-One-1")).isTrue();

        account.signIn("Own-Choice-1");
        assertThat(accounts.renew(username, tenant, "Second-One-2")).isTrue();

        assertThat(account.mustChange("Second-One-2")).isTrue();
        assertThat(account.sessions()).isZero();
    }

    @Test
    void the_service_token_is_kept_and_fetched_anew_when_keycloak_no_longer_knows_it() {
        accounts.organisation(tenant, "甲局");
        accounts.organisation(other, "乙局");
        assertThat(gate.tokens.get()).isEqualTo(1);

        gate.unknownTokens.set(1);
        accounts.organisation("kcthird" + "%03d".formatted(number), "丙局");

        assertThat(gate.tokens.get()).isEqualTo(2);
        assertThat(organisations(realm, "kcthird" + "%03d".formatted(number))).hasSize(1);
    }

    @Test
    void a_busy_keycloak_is_asked_again() {
        gate.busy.set(2);

        accounts.organisation(tenant, "甲局");

        assertThat(organisations(realm, tenant)).hasSize(1);
        assertThat(accounts.answers()).isTrue();
    }
}
