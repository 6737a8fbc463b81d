package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The unit's rule for deciding levels, or the one of the source that stands until the unit sets its own. */
@Dependent
class ApprovalRules {

    private static final String KEY = "risks.catalogueApproval";
    private static final ApprovalRuleView STANDARD = new ApprovalRuleView("党组（党委）", true, 0);

    private final Sql sql;

    @Inject
    ApprovalRules(Sql sql) {
        this.sql = sql;
    }

    ApprovalRuleView get() {
        return sql.first(
                        "select value::text, version from setting where key = ?",
                        row -> {
                            var rule = Json.read(row.getString(1), ApprovalRule.class);
                            return new ApprovalRuleView(rule.body(), rule.moderationFirst(), row.getLong(2));
                        },
                        KEY)
                .orElse(STANDARD);
    }

    /** @throws Problem when somebody else has changed it since that version */
    ApprovalRuleView keep(ApprovalRule rule, @Nullable String ifMatch) {
        var before = get();
        IfMatch.require(ifMatch, before.version());
        var kept = sql.change(
                "insert into setting (key, value, version) values (?, cast(? as jsonb), 1) on conflict (key) do update"
                        + " set value = excluded.value, version = setting.version + 1 where setting.version = ?",
                KEY,
                Json.write(new ApprovalRule(rule.body().strip(), rule.moderationFirst())),
                before.version());
        var after = get();
        IfMatch.require(ifMatch, kept == 1 ? before.version() : after.version());
        return after;
    }
}
