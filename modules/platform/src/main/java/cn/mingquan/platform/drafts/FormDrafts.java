package cn.mingquan.platform.drafts;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The caller's own drafts of forms, in the schema of the current scope. A draft changes nothing of the record: it stands
 * for what somebody may yet say. So it leaves no audit entry and no notice to the figures; the change it may become
 * leaves both when it is made.
 *
 * <p>Nobody else's can be asked for: the account is the token's. What is older than {@link #KEPT} is not given out any
 * more, and is removed, whosever it is, when somebody of the same schema saves next.
 */
@Dependent
class FormDrafts {

    static final Duration KEPT = Duration.ofDays(30);

    /** Of one account; the oldest make room. */
    static final int MOST = 50;

    /** In bytes of UTF-8. */
    static final int LARGEST = 64 << 10;

    /** The form and the thing that is edited: {@code power.new}, {@code unit.0198…}. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private final Sql sql;
    private final Supplier<String> account;
    private final Clock clock;

    @Inject
    FormDrafts(Sql sql, Caller caller, Clock clock) {
        this(sql, caller::username, clock);
    }

    /** For tests without a container. */
    FormDrafts(Sql sql, Supplier<String> account, Clock clock) {
        this.sql = sql;
        this.account = account;
        this.clock = clock;
    }

    Optional<FormDraftView> find(String form) {
        return sql.first(
                "select body, based_on, saved_at from form_draft where account = ? and form = ? and saved_at >= ?",
                row -> new FormDraftView(
                        Json.read(row.getString(1), JsonObject.class),
                        row.getObject(2, Long.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                account.get(),
                known(form),
                oldest());
    }

    /** Keeps it in the place of what was kept under that name. */
    FormDraftKept keep(String form, KeepFormDraft request) {
        var name = known(form);
        var body = request.body().toString();
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Problem(CommonProblem.TOO_LARGE, "草稿超过 " + (LARGEST >> 10) + " KB，无法保存。");
        }
        makeRoom(name);
        var now = clock.instant();
        sql.change(
                "insert into form_draft (account, form, body, based_on, saved_at) values (?, ?, cast(? as json), ?, ?)"
                        + " on conflict (account, form) do update set body = excluded.body,"
                        + " based_on = excluded.based_on, saved_at = excluded.saved_at",
                account.get(),
                name,
                body,
                request.basedOn(),
                now);
        return new FormDraftKept(now);
    }

    /** In one statement, and before the draft is written: two that save at once wait for each other in one order. */
    private void makeRoom(String form) {
        sql.change(
                "delete from form_draft where saved_at < ? or (account = ? and form in (select form from form_draft"
                        + " where account = ? and form <> ? order by saved_at desc, form offset ?))",
                oldest(),
                account.get(),
                account.get(),
                form,
                MOST - 1);
    }

    /** There need not be one. */
    void remove(String form) {
        sql.change("delete from form_draft where account = ? and form = ?", account.get(), known(form));
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static String known(String form) {
        if (!FORM.matcher(form).matches()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的参数。").with("form", "应由字母、数字、_、-、. 组成，不超过 200 个");
        }
        return form;
    }
}
