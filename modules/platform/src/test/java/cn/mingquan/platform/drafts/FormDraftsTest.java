package cn.mingquan.platform.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormDraftsTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final String POWER = "power.0198a5c2-0000-7000-8000-000000000001";

    private final Postgres postgres = Postgres.freshDatabase();
    private final ScopedDatabase database = new ScopedDatabase(postgres);
    private final Tenant unit = postgres.newTenant();
    private Instant now = START;

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_was_typed_is_found_again_with_when_and_over_which_version() {
        within(() -> lead().keep(POWER, draft("{\"name\": \"写了一半\", \"bases\": [{\"title\": \"条例\"}]}", 7L)));

        var found = within(() -> lead().draft(POWER));

        assertThat(found)
                .isEqualTo(
                        new FormDraftView(object("{\"name\": \"写了一半\", \"bases\": [{\"title\": \"条例\"}]}"), 7L, START));
        assertThat(within(() -> lead().draft("power.new"))).isNull();
    }

    @Test
    void the_last_one_under_a_name_counts() {
        within(() -> lead().keep("power.new", draft("{\"name\": \"先\"}", 1L)));
        now = START.plusSeconds(3);

        var kept = within(() -> lead().keep("power.new", draft("{\"name\": \"后\"}", null)));

        assertThat(kept.savedAt()).isEqualTo(now);
        assertThat(within(() -> lead().draft("power.new")))
                .isEqualTo(new FormDraftView(object("{\"name\": \"后\"}"), null, now));
    }

    @Test
    void another_persons_draft_of_the_same_unit_is_as_none() {
        within(() -> lead().keep("power.new", draft("{\"name\": \"甲写的\"}", null)));

        assertThat(within(() -> of("staff").draft("power.new"))).isNull();
        within(() -> {
            of("staff").remove("power.new");
            return of("staff").keep("power.new", draft("{\"name\": \"乙写的\"}", null));
        });
        assertThat(body("lead", "power.new")).isEqualTo("{\"name\":\"甲写的\"}");
        assertThat(body("staff", "power.new")).isEqualTo("{\"name\":\"乙写的\"}");
    }

    @Test
    void people_of_one_name_in_two_units_and_in_none_share_nothing() {
        var other = postgres.newTenant();
        within(() -> lead().keep("power.new", draft("{\"name\": \"甲单位\"}", null)));
        database.tenants().asPlatform(() -> province("lead").keep("unit.new", draft("{\"name\": \"省级\"}", null)));

        assertThat(database.tenants().<@Nullable FormDraftView>within(other, () -> lead().draft("power.new")))
                .isNull();
        assertThat(database.tenants().<@Nullable FormDraftView>asPlatform(() -> province("lead")
                        .draft("power.new")))
                .isNull();
        assertThat(within(() -> lead().draft("unit.new"))).isNull();
    }

    @Test
    void what_was_removed_is_gone_and_what_never_was_may_be_removed() {
        within(() -> lead().keep("power.new", draft("{}", null)));

        within(() -> {
            lead().remove("power.new");
            lead().remove("power.never");
            return 0;
        });

        assertThat(within(() -> lead().draft("power.new"))).isNull();
    }

    @Test
    void an_account_keeps_fifty_and_the_oldest_make_room() {
        within(() -> of("staff").keep("form.0", draft("{}", null)));
        for (var i = 0; i <= FormDrafts.MOST; i++) {
            now = START.plusSeconds(i + 1);
            var name = "form." + i;
            within(() -> lead().keep(name, draft("{}", null)));
        }
        now = now.plusSeconds(1);
        within(() -> lead().keep("form.1", draft("{}", null)));

        assertThat(forms("lead"))
                .hasSize(FormDrafts.MOST)
                .doesNotContain("form.0")
                .contains("form.1", "form.2");
        assertThat(forms("staff")).containsExactly("form.0");
    }

    @Test
    void after_thirty_days_a_draft_is_not_given_out_and_goes_when_anybody_of_the_unit_saves() {
        within(() -> lead().keep("power.old", draft("{}", null)));
        now = START.plusSeconds(1);
        within(() -> lead().keep("power.young", draft("{}", null)));
        now = START.plus(FormDrafts.KEPT).plusSeconds(1);

        assertThat(within(() -> lead().draft("power.old"))).isNull();
        assertThat(within(() -> lead().draft("power.young"))).isNotNull();
        assertThat(forms("lead")).containsExactly("power.old", "power.young");
        within(() -> of("staff").keep("power.new", draft("{}", null)));
        assertThat(forms("lead")).containsExactly("power.young");
    }

    @Test
    void a_name_that_no_form_has_is_refused() {
        for (var name : List.of("", " ", "power/new", "职权", "a".repeat(201), "power.new\n")) {
            var problem = refused(() -> lead().draft(name));

            assertThat(problem.type().status()).as(name).isEqualTo(400);
            assertThat(problem.errors()).extracting("field").containsExactly("form");
        }
        assertThat(within(() -> lead().keep("a".repeat(200), draft("{}", null))))
                .isNotNull();
    }

    @Test
    void a_draft_holds_sixty_four_kilobytes_as_they_are_sent() {
        var frame = "{\"a\":\"\"}".length();
        var full = "职".repeat((FormDrafts.LARGEST - frame) / 3);

        assertThat(within(() -> lead().keep("power.new", draft("{\"a\": \"" + full + "\"}", null))))
                .isNotNull();
        var problem = refused(() -> lead().keep("power.new", draft("{\"a\": \"" + full + "职\"}", null)));
        assertThat(problem.type().status()).isEqualTo(413);
        assertThat(problem.detail()).contains("64 KB").doesNotContain("职职");
    }

    @Test
    void numbers_that_no_column_holds_are_text_of_a_draft() {
        within(() -> lead().keep("power.new", draft("{\"a\": 1e999999, \"b\": 0.10}", null)));

        assertThat(body("lead", "power.new")).isEqualTo("{\"a\":1E+999999,\"b\":0.10}");
    }

    @Test
    void a_body_is_an_object() {
        for (var json : List.of("{\"body\": []}", "{\"body\": \"x\"}", "{\"body\": 1}")) {
            assertThat(catchThrowableOfType(RuntimeException.class, () -> Json.read(json, KeepFormDraft.class)))
                    .as(json)
                    .isInstanceOfAny(JsonbException.class, jakarta.json.JsonException.class);
        }
        var nested = "{\"body\": {\"a\": " + "[".repeat(30_000) + "]".repeat(30_000) + "}}";
        assertThat(catchThrowableOfType(Throwable.class, () -> Json.read(nested, KeepFormDraft.class)))
                .isInstanceOfAny(JsonbException.class, jakarta.json.JsonException.class);
        assertThat(Json.read("{\"body\": {\"a\": 1}, \"basedOn\": 3}", KeepFormDraft.class))
                .isEqualTo(draft("{\"a\": 1}", 3L));
    }

    @Test
    void who_is_of_a_unit_keeps_nothing_beside_it() {
        var resource = new PlatformFormDraftResource(drafts("lead"), new Caller() {
            @Override
            public Optional<String> tenantCode() {
                return Optional.of(unit.code());
            }
        });

        var keep = refusedAsPlatform(() -> resource.keep("power.new", draft("{}", null)));
        var draft = refusedAsPlatform(() -> resource.draft("power.new"));
        var remove = refusedAsPlatform(() -> {
            resource.remove("power.new");
            return 0;
        });

        assertThat(List.of(keep, draft, remove))
                .allSatisfy(problem -> assertThat(problem.type().status()).isEqualTo(403));
    }

    private FormDrafts drafts(String account) {
        return new FormDrafts(database.sql(), () -> account, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
    }

    private FormDraftResource of(String account) {
        return new FormDraftResource(drafts(account));
    }

    private FormDraftResource lead() {
        return of("lead");
    }

    private PlatformFormDraftResource province(String account) {
        return new PlatformFormDraftResource(drafts(account), new Caller() {
            @Override
            public Optional<String> tenantCode() {
                return Optional.empty();
            }
        });
    }

    private <T extends @Nullable Object> T within(Callable<T> work) {
        return database.tenants().within(unit, work);
    }

    private Problem refused(Callable<?> work) {
        return catchThrowableOfType(Problem.class, () -> within(work));
    }

    private Problem refusedAsPlatform(Callable<?> work) {
        return catchThrowableOfType(Problem.class, () -> database.tenants().asPlatform(work));
    }

    private List<String> forms(String account) {
        return within(() -> database.sql()
                .list(
                        "select form from form_draft where account = ? order by form collate \"C\"",
                        row -> row.getString(1),
                        account));
    }

    private String body(String account, String form) {
        return within(() -> database.sql()
                .first(
                        "select body from form_draft where account = ? and form = ?",
                        row -> row.getString(1),
                        account,
                        form)
                .orElse(""));
    }

    private static KeepFormDraft draft(String body, @Nullable Long basedOn) {
        return new KeepFormDraft(object(body), basedOn);
    }

    private static JsonObject object(String json) {
        return Json.read(json, JsonObject.class);
    }
}
