package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of a portion name: the unit's posts and risk points. */
final class UnitNames {

    private final Map<String, List<Named>> posts = new HashMap<>();
    private final Map<String, Named> risks;

    UnitNames(Sql sql, UnitRecords records, Collection<String> riskCodes) {
        sql.list(
                "select p.id, p.name, s.name from post p left join section s on s.id = p.section_id",
                row -> known(
                        new Named(row.getObject(1, UUID.class), row.getString(2)), row.getString(2), row.getString(3)));
        risks = records.risksByCode(riskCodes);
    }

    private boolean known(Named post, String name, @Nullable String section) {
        posts.computeIfAbsent(name, any -> new ArrayList<>()).add(post);
        if (section != null) {
            posts.computeIfAbsent(section + "/" + name, any -> new ArrayList<>())
                    .add(post);
        }
        return true;
    }

    /** A post that the unit does not have stays open: the flow asks for it before it is published. */
    @Nullable
    Named post(SheetRow row, String key, @Nullable String written) {
        if (written == null) {
            return null;
        }
        var found = posts.getOrDefault(written.replaceAll("\\s*/\\s*", "/"), List.of());
        if (found.isEmpty()) {
            row.warning(key, "没有岗位“" + written + "”，先空着，公布前要补上");
        } else if (found.size() > 1) {
            row.error(key, "有 " + found.size() + " 个同名岗位，请写成“科室/岗位”");
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    @Nullable
    Named risk(SheetRow row, String code) {
        var found = risks.get(code);
        if (found == null) {
            row.error("risks", "没有编码为“" + code + "”的风险点，或者已经停用");
        }
        return found;
    }
}
