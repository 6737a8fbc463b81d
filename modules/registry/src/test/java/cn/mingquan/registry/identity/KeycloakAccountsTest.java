package cn.mingquan.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeycloakAccountsTest {

    private static final Account WANG = new Account("wq-health", "王小明", "agency-lead", "abcdefghij");

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final KeycloakAccounts accounts = accounts(keycloak.url());

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void a_unit_gets_an_organisation_and_a_first_administrator_who_belongs_to_it() {
        accounts.organisation("abcdefghij", "武强县卫生健康局");

        assertThat(accounts.account(WANG, "One-Time-1234", false)).isTrue();

        assertThat(keycloak.organisations.get("abcdefghij").getString("name")).contains("武强县卫生健康局");
        var user = keycloak.users.get("wq-health");
        assertThat(user.getString("lastName") + user.getString("firstName")).isEqualTo("王小明");
        assertThat(user.getJsonObject("attributes").getJsonArray("tenant").getString(0))
                .isEqualTo("abcdefghij");
        assertThat(user.getJsonArray("credentials").getJsonObject(0).getBoolean("temporary"))
                .isTrue();
        assertThat(keycloak.grants).singleElement().asString().contains("u1", "agency-lead");
        assertThat(keycloak.members).singleElement().asString().contains("oabcdefghij", "u1");
    }

    @Test
    void the_same_again_makes_nothing_twice_and_renews_the_password_only_when_asked() {
        accounts.organisation("abcdefghij", "武强县卫生健康局");
        accounts.account(WANG, "First-One-1", false);

        accounts.organisation("abcdefghij", "武强县卫生健康局");
        assertThat(accounts.account(WANG, "Second-One-2", false)).isFalse();
        assertThat(keycloak.passwords).containsEntry("u1", "First-One-1");
        assertThat(accounts.account(WANG, "Third-One-3", true)).isTrue();

        assertThat(keycloak.passwords).containsEntry("u1", "Third-One-3");
        assertThat(keycloak.users).hasSize(1);
        assertThat(keycloak.organisations).hasSize(1);
    }

    @Test
    @Timeout(20)
    void a_keycloak_that_takes_calls_and_never_answers_is_given_up_in_time() throws IOException {
        try (var frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var settings = settings("http://127.0.0.1:" + frozen.getLocalPort());
            var waiting = new KeycloakAccounts(new KeycloakCalls(settings, Clock.systemUTC(), Duration.ofSeconds(1)));

            assertThat(waiting.answers()).isFalse();
            assertThatThrownBy(() -> waiting.organisation("abcdefghij", "武强县卫生健康局"))
                    .isInstanceOf(IdentityFailure.class)
                    .hasMessageContaining("连接不上");

            var begun = Instant.now();
            var calls = IntStream.range(0, 8)
                    .mapToObj(each -> CompletableFuture.runAsync(
                            () -> assertThatThrownBy(() -> waiting.roles("wq-health"))
                                    .isInstanceOf(IdentityFailure.class),
                            command -> new Thread(command).start()))
                    .toList();
            calls.forEach(CompletableFuture::join);
            assertThat(Duration.between(begun, Instant.now()))
                    .as("nobody waits behind the others")
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void another_units_account_is_never_taken_over() {
        accounts.organisation("abcdefghij", "甲局");
        accounts.account(WANG, "First-One-1", false);
        var thief = new Account("wq-health", "李四", "agency-lead", "zzzzzzzzzz");
        var administrator = new Account("wq-health", "李四", "area-admin", null);

        assertThatThrownBy(() -> accounts.account(thief, "Stolen-One-1", true))
                .isInstanceOfSatisfying(
                        IdentityFailure.class,
                        failure -> assertThat(failure.problem().type()).isEqualTo(IdentityProblem.USERNAME_TAKEN))
                .hasMessageContaining("已被其他单位");
        assertThatThrownBy(() -> accounts.account(administrator, "Stolen-One-1", false))
                .isInstanceOf(IdentityFailure.class);
        assertThat(keycloak.passwords).containsEntry("u1", "First-One-1");
    }

    @Test
    void an_account_that_loses_its_last_role_is_closed_and_opens_again_with_a_new_password() {
        var li = new Account("wq-admin", "李四", "area-admin", null);
        accounts.account(li, "First-One-1", false);

        accounts.take("wq-admin", "area-admin");

        assertThat(keycloak.users.get("wq-admin").getBoolean("enabled")).isFalse();
        assertThat(keycloak.users.get("wq-admin").getString("lastName")).isEqualTo("李");
        assertThat(keycloak.roles.get("u1")).containsOnlyKeys("default-roles-mingquan");
        assertThat(keycloak.loggedOut).containsExactly("u1");

        assertThat(accounts.account(li, "Second-One-2", false)).isTrue();

        assertThat(keycloak.users.get("wq-admin").getBoolean("enabled")).isTrue();
        assertThat(keycloak.passwords).containsEntry("u1", "Second-One-2");
        assertThat(keycloak.roles.get("u1")).containsKey("area-admin");
    }

    @Test
    void an_account_that_an_attempt_left_without_its_role_gets_a_password_that_is_shown() {
        var li = new Account("wq-admin", "李四", "area-admin", null);
        accounts.account(li, "First-One-1", false);
        keycloak.roles.get("u1").remove("area-admin");

        assertThat(accounts.account(li, "Second-One-2", false)).isTrue();

        assertThat(keycloak.passwords).containsEntry("u1", "Second-One-2");
        assertThat(keycloak.roles.get("u1")).containsKey("area-admin");
    }

    @Test
    void an_account_with_another_role_stays_open() {
        accounts.account(new Account("chief", "李四", "province-admin", null), "First-One-1", false);
        accounts.account(new Account("chief", "李四", "area-admin", null), "Second-One-2", false);

        assertThat(accounts.roles("chief")).containsExactlyInAnyOrder("province-admin", "area-admin");
        assertThat(accounts.roles("nobody")).isEmpty();
        accounts.take("chief", "area-admin");
        accounts.take("chief", "area-admin");
        accounts.take("nobody", "area-admin");

        assertThat(keycloak.users.get("chief").getBoolean("enabled")).isTrue();
        assertThat(keycloak.roles.get("u1")).containsKey("province-admin").doesNotContainKey("area-admin");
        assertThat(keycloak.loggedOut).isEmpty();
    }

    @Test
    void what_somebody_has_disabled_in_keycloak_stays_so() {
        accounts.account(new Account("wq-admin", "李四", "area-admin", null), "First-One-1", false);
        keycloak.disable("wq-admin");

        assertThat(accounts.account(new Account("wq-admin", "李四", "area-admin", null), "Second-One-2", false))
                .isFalse();

        assertThat(keycloak.users.get("wq-admin").getBoolean("enabled")).isFalse();
    }

    @Test
    void a_role_is_given_to_an_account_of_the_unit_only() {
        accounts.organisation("abcdefghij", "甲局");
        accounts.account(WANG, "First-One-1", false);

        assertThat(accounts.give("wq-health", "abcdefghij", "overseer")).isTrue();
        assertThat(accounts.give("wq-health", "zzzzzzzzzz", "province-admin")).isFalse();
        assertThat(accounts.give("nobody", "abcdefghij", "overseer")).isFalse();

        assertThat(keycloak.roles.get("u1")).containsOnlyKeys("agency-lead", "default-roles-mingquan", "overseer");
    }

    @Test
    void names_in_use_are_told_in_a_few_requests_however_many_are_asked_for() {
        accounts.organisation("abcdefghij", "甲局");
        accounts.account(WANG, "First-One-1", false);
        var many = IntStream.range(0, 500).mapToObj(i -> "name-" + i).collect(Collectors.toCollection(HashSet::new));
        many.add("wq-health");
        var before = keycloak.requests;

        assertThat(accounts.taken(many)).containsExactly("wq-health");
        assertThat(keycloak.requests - before).isEqualTo(1);
        assertThat(accounts.taken(Set.of("wq-health", "nobody"))).containsExactly("wq-health");
        assertThat(accounts.taken(Set.of())).isEmpty();
        assertThat(accounts.belongs("wq-health", "abcdefghij")).isTrue();
        assertThat(accounts.belongs("wq-health", "zzzzzzzzzz")).isFalse();
        assertThat(accounts.belongs("nobody", "abcdefghij")).isFalse();
    }

    @Test
    void a_lost_password_is_renewed_for_the_units_own_account_only() {
        accounts.organisation("abcdefghij", "甲局");
        accounts.account(WANG, "First-One-1", false);

        assertThat(accounts.renew("wq-health", "zzzzzzzzzz", "Stolen-One-1")).isFalse();
        assertThat(accounts.renew("nobody", "abcdefghij", "Stolen-One-1")).isFalse();
        assertThat(keycloak.passwords).containsEntry("u1", "First-One-1");
        assertThat(accounts.renew("wq-health", "abcdefghij", "Second-One-2")).isTrue();

        assertThat(keycloak.passwords).containsEntry("u1", "Second-One-2");
        assertThat(keycloak.loggedOut).containsExactly("u1");
    }

    @Test
    void the_service_token_is_kept_and_fetched_anew_when_keycloak_no_longer_knows_it() {
        accounts.organisation("abcdefghij", "甲局");
        accounts.organisation("bbbbbbbbbb", "乙局");
        assertThat(keycloak.tokens).isEqualTo(1);

        keycloak.token = "restarted";
        accounts.organisation("cccccccccc", "丙局");

        assertThat(keycloak.tokens).isEqualTo(2);
        assertThat(keycloak.organisations).hasSize(3);
    }

    @Test
    void a_busy_keycloak_is_asked_again_and_an_absent_one_is_told_in_plain_words() {
        keycloak.failures = 2;
        accounts.organisation("abcdefghij", "甲局");
        assertThat(keycloak.organisations).hasSize(1);
        assertThat(accounts.answers()).isTrue();

        keycloak.close();
        assertThat(accounts.answers()).isFalse();
        assertThatThrownBy(() -> accounts.organisation("bbbbbbbbbb", "乙局"))
                .isInstanceOf(IdentityFailure.class)
                .hasMessageContaining("连接不上");
    }

    private static KeycloakAccounts accounts(String url) {
        return new KeycloakAccounts(new KeycloakCalls(settings(url), Clock.systemUTC()));
    }

    private static KeycloakSettings settings(String url) {
        return new KeycloakSettings(url, "mingquan", "mingquan-server", "secret");
    }
}
