package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.Outbox;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The unit's rule for deciding levels, or the one of the source that stands until the unit sets its own. */
@Dependent
class ApprovalRules {

    private static final String KEY = "risks.catalogueApproval";
    private static final String BODY = "党组（党委）";

    private final Sql sql;
    private final Outbox outbox;

    @Inject
    ApprovalRules(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    ApprovalRuleView get() {
        var overseen = !outbox.receivers().isEmpty();
        return sql.first(
                        "select value::text, version from setting where key = ?",
                        row -> {
                            var rule = Json.read(row.getString(1), ApprovalRule.class);
                            return new ApprovalRuleView(
                                    rule.body(), overseen || rule.moderationFirst(), overseen, row.getLong(2));
                        },
                        KEY)
                .orElseGet(() -> new ApprovalRuleView(BODY, true, overseen, 0));
    }

    /** @throws Problem when somebody else has changed it since that version, or the unit would escape moderation */
    ApprovalRuleView keep(ApprovalRule rule, @Nullable String ifMatch) {
        var before = get();
        IfMatch.require(ifMatch, before.version());
        if (before.overseen() && !rule.moderationFirst()) {
            throw new Problem(RiskCatalogueProblem.RISK_CATALOGUE_INVALID, "请改正标出的内容。")
                    .with("moderationFirst", "有机构负责综合平衡的单位，不能自行免除");
        }
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
