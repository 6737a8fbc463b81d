package cn.mingquan.risks.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.CodedRows;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.risks.level.RecordedScale;
import cn.mingquan.risks.level.RiskScale;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of the sheet 风险点 say. */
final class PointRows implements CodedRows.Kind<PointLine> {

    private static final CodedRows.Noun NOUN = new CodedRows.Noun(
            PointLayout.POINTS,
            "risk_point",
            "description",
            PointLine.COLUMNS,
            PointLine.COUNT,
            "description",
            "风险点",
            "个",
            "相同的",
            "risk-point");

    private final Sql sql;
    private final RecordedNames names;
    private final RecordedScale scale;
    private final LocalDate today;
    private final Map<String, List<UUID>> posts = new HashMap<>();
    private final Map<String, UUID> sections = new HashMap<>();
    private final Map<String, List<UUID>> powers = new HashMap<>();

    PointRows(Sql sql, RecordedNames names, LocalDate today) {
        this.sql = sql;
        this.today = today;
        this.names = names;
        this.scale = new RecordedScale(new RiskScale(sql));
        sql.list("select name, id from section", row -> sections.put(row.getString(1), row.getObject(2, UUID.class)));
        sql.list(
                "select p.name, coalesce(s.name || '/', '') || p.name, p.id from post p"
                        + " left join section s on s.id = p.section_id",
                row -> {
                    for (var name : new HashSet<>(List.of(row.getString(1), row.getString(2)))) {
                        posts.computeIfAbsent(name, any -> new ArrayList<>()).add(row.getObject(3, UUID.class));
                    }
                    return true;
                });
    }

    @Override
    public CodedRows.Noun noun() {
        return NOUN;
    }

    @Override
    public PointLine read(ResultSet row, int from) throws SQLException {
        return PointLine.read(row, from);
    }

    @Override
    public List<AuditTrail.Change> named(List<AuditTrail.Change> changes) {
        return names.inEach(changes).stream()
                .map(change -> new AuditTrail.Change(
                        change.id(), change.label(), scale.in(change.before()), scale.in(change.after())))
                .toList();
    }

    @Override
    public String label(String state) {
        return ApprovalState.valueOf(state).label();
    }

    /** The powers that the portion names, with one statement. */
    @Override
    public void prepare(List<SheetRow> portion) {
        powers.clear();
        var names = portion.stream()
                .flatMap(row -> List.of(row.peek("powerCode"), row.peek("powerName")).stream())
                .filter(name -> !name.isEmpty())
                .toList();
        sql.list(
                "select code, name, id from power_item where code = any(?) or name = any(?)",
                row -> {
                    powers.computeIfAbsent("c:" + row.getString(1), any -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                    return powers.computeIfAbsent("n:" + row.getString(2), any -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                },
                names,
                names);
    }

    /** Without a code a risk point is known by its description at the same power and post. */
    @Override
    public CodedRows.Candidate<PointLine> candidate(SheetRow row) {
        var power = power(row);
        var post = post(row);
        return new CodedRows.Candidate<>() {
            @Override
            public boolean means(PointLine stored) {
                return Objects.equals(stored.power(), power) && Objects.equals(stored.post(), post);
            }

            @Override
            public PointLine line(UUID id, @Nullable PointLine old) {
                return PointRows.this.line(row, id, power, post, old);
            }
        };
    }

    private PointLine line(SheetRow row, UUID id, @Nullable UUID power, @Nullable UUID post, @Nullable PointLine old) {
        var code = row.peek("code");
        var kind = row.choice("kind");
        var owner = row.choice("owner", OwnerType.class);
        return new PointLine(
                !code.isEmpty() ? code : old != null ? old.code() : ItemCode.madeFor("FX", id, kind),
                row.has("powerCode") || row.has("powerName") || old == null ? power : old.power(),
                row.orKept("post", post, old == null ? null : old.post()),
                owner != null ? owner : old == null ? OwnerType.POST : old.owner(),
                row.orKept("section", section(row), old == null ? null : old.section()),
                row.orKept("kind", kind, old == null ? null : old.kind()),
                row.peek("description"),
                row.orKept("level", row.choice("level"), old == null ? null : old.level()),
                row.orKept("layer", row.choice("layer", HolderLayer.class), old == null ? null : old.layer()),
                row.orKept("phase", row.choice("phase", Phase.class), old == null ? null : old.phase()),
                row.orKept("ownerName", row.text("ownerName"), old == null ? null : old.ownerName()),
                row.orKept("finder", row.text("finder"), old == null ? null : old.finder()),
                row.orKept("foundOn", foundOn(row), old == null ? null : old.foundOn()),
                row.orKept("cause", row.choice("cause", RiskCause.class), old == null ? null : old.cause()));
    }

    private @Nullable LocalDate foundOn(SheetRow row) {
        var date = row.date("foundOn");
        if (date != null && date.isAfter(today)) {
            row.error("foundOn", "查找日期晚于今天");
        }
        return date;
    }

    private @Nullable UUID power(SheetRow row) {
        var code = row.text("powerCode");
        var name = row.text("powerName");
        if (code == null && name == null) {
            return null;
        }
        var found = powers.getOrDefault(code != null ? "c:" + code : "n:" + name, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        row.error(
                code != null ? "powerCode" : "powerName",
                found.isEmpty()
                        ? "没有" + (code != null ? "编码为“" + code : "名为“" + name) + "”的职权"
                        : "有 " + found.size() + " 项职权叫“" + name + "”，请填写职权编码");
        return null;
    }

    private @Nullable UUID post(SheetRow row) {
        var written = row.text("post");
        if (written == null) {
            return null;
        }
        var found = posts.getOrDefault(written, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        row.error(
                "post",
                found.isEmpty() ? "没有岗位“" + written + "”，请先在“岗位”中登记" : "有 " + found.size() + " 个同名岗位，请写成“科室/岗位”");
        return null;
    }

    private @Nullable UUID section(SheetRow row) {
        var written = row.text("section");
        if (written == null) {
            return null;
        }
        var section = sections.get(written);
        if (section == null) {
            row.error("section", "没有科室“" + written + "”，请先登记科室");
        }
        return section;
    }
}
