package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The unit's pledge, or the one that stands until the unit writes its own. */
@Dependent
class Pledges {

    private static final String KEY = "risks.pledge";

    private static final String STANDARD =
            """
            本人已了解上列岗位廉政风险和防控措施，郑重承诺：
            一、依照法定权限和程序履行职责，不越权，不滥用职权，不推诿拖延。
            二、逐项落实由本人负责的防控措施；发现新的风险，及时报告并采取措施。
            三、遵守回避、保密和廉洁从政各项规定，不利用职务便利为本人或者他人谋取利益。
            四、自觉接受组织、群众和社会监督；违反承诺的，接受组织处理。
            """
                    .strip();

    private final Sql sql;

    @Inject
    Pledges(Sql sql) {
        this.sql = sql;
    }

    PledgeView get() {
        return sql.first(
                        "select value::text, version from setting where key = ?",
                        row -> new PledgeView(
                                Json.read(row.getString(1), Pledge.class).text(), row.getLong(2)),
                        KEY)
                .orElse(new PledgeView(STANDARD, 0));
    }

    /** @throws Problem when somebody else has changed it since that version */
    PledgeView keep(Pledge pledge, @Nullable String ifMatch) {
        var before = get();
        IfMatch.require(ifMatch, before.version());
        var kept = sql.change(
                "insert into setting (key, value, version) values (?, cast(? as jsonb), 1) on conflict (key) do update"
                        + " set value = excluded.value, version = setting.version + 1 where setting.version = ?",
                KEY,
                Json.write(new Pledge(pledge.text().strip())),
                before.version());
        var after = get();
        IfMatch.require(ifMatch, kept == 1 ? before.version() : after.version());
        return after;
    }
}
