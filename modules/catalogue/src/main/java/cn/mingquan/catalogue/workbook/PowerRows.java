package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.CodedRows;
import cn.mingquan.platform.workbook.SheetRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of the sheet 职权 say. */
final class PowerRows implements CodedRows.Kind<PowerLine> {

    private static final CodedRows.Noun NOUN = new CodedRows.Noun(
            PowerLayout.POWERS,
            "power_item",
            "name",
            PowerLine.COLUMNS,
            PowerLine.COUNT,
            "name",
            "职权",
            "项",
            "同名",
            "power");

    private final PostRows posts;
    private final List<CustomField> ownFields;
    private final RecordedNames names;
    private final @Nullable String unit;
    private final Map<String, Integer> rowOfName = new HashMap<>();

    /** @param unit the unit's own name: whoever writes no other exerciser means it */
    PowerRows(PostRows posts, List<CustomField> ownFields, RecordedNames names, @Nullable String unit) {
        this.posts = posts;
        this.ownFields = ownFields;
        this.names = names;
        this.unit = unit;
    }

    @Override
    public CodedRows.Noun noun() {
        return NOUN;
    }

    @Override
    public PowerLine read(ResultSet row, int from) throws SQLException {
        return PowerLine.read(row, from);
    }

    @Override
    public List<AuditTrail.Change> named(List<AuditTrail.Change> changes) {
        return names.inEach(changes);
    }

    @Override
    public String label(String state) {
        return ApprovalState.valueOf(state).label();
    }

    /** Without a code a power is known by its name and category. */
    @Override
    public CodedRows.Candidate<PowerLine> candidate(SheetRow row) {
        var category = row.choice("category");
        return new CodedRows.Candidate<>() {
            @Override
            public boolean means(PowerLine stored) {
                return category == null || category.equals(stored.category());
            }

            @Override
            public PowerLine line(UUID id, @Nullable PowerLine old) {
                return PowerRows.this.line(row, id, category, old);
            }
        };
    }

    private PowerLine line(SheetRow row, UUID id, @Nullable String category, @Nullable PowerLine old) {
        var code = row.peek("code");
        var name = row.peek("name");
        var direction = row.choice("direction", Direction.class);
        var visibility = row.choice("visibility", Visibility.class);
        var hot = row.flag("hot");
        var section = posts.section(row, row.text("section"));
        var post = posts.post(row, row.text("post"));
        var line = new PowerLine(
                !code.isEmpty() ? code : old != null ? old.code() : ItemCode.madeFor("ZQ", id, category),
                name,
                row.orKept("category", category, old == null ? null : old.category()),
                row.orKept("content", row.text("content"), old == null ? null : old.content()),
                row.orKept("exerciser", exerciser(row, old), old == null ? null : old.exerciser()),
                row.orKept("section", section, old == null ? null : old.section()),
                row.orKept("post", post, old == null ? null : old.post()),
                row.orKept("layer", row.choice("layer", HolderLayer.class), old == null ? null : old.layer()),
                Boolean.TRUE.equals(row.orKept("hot", hot, (old != null && old.hot()) ? Boolean.TRUE : null)),
                direction != null ? direction : old == null ? Direction.EXTERNAL : old.direction(),
                visibility != null ? visibility : old == null ? Visibility.EXPLICIT : old.visibility(),
                row.orKept(
                        "statutoryLimit",
                        row.whole("statutoryLimit", 0, 9999),
                        old == null ? null : old.statutoryLimit()),
                row.orKept(
                        "statutoryUnit",
                        row.choice("statutoryUnit", TimeLimit.Unit.class),
                        old == null ? null : old.statutoryUnit()),
                row.orKept(
                        "promisedLimit", row.whole("promisedLimit", 0, 9999), old == null ? null : old.promisedLimit()),
                row.orKept(
                        "promisedUnit",
                        row.choice("promisedUnit", TimeLimit.Unit.class),
                        old == null ? null : old.promisedUnit()),
                row.orKept("localCode", row.text("localCode"), old == null ? null : old.localCode()),
                row.orKept("level", row.choice("level"), old == null ? null : old.level()),
                row.orKept("counterparty", row.text("counterparty"), old == null ? null : old.counterparty()),
                row.orKept("supervisor", row.text("supervisor"), old == null ? null : old.supervisor()),
                custom(row, row.orKept("category", category, old == null ? null : old.category()), old));
        judgeLimits(row, line);
        return line;
    }

    private @Nullable String exerciser(SheetRow row, @Nullable PowerLine old) {
        var written = row.text("exerciser");
        return written == null && (old == null || Objects.equals(unit, old.exerciser())) ? unit : written;
    }

    /** The values of the unit's own fields that a power of this category has. */
    private Map<String, String> custom(SheetRow row, @Nullable String category, @Nullable PowerLine old) {
        var custom = new TreeMap<String, String>(old == null ? Map.of() : old.custom());
        for (var field : ownFields) {
            if (!field.concerns(category)) {
                custom.remove(field.code());
            }
            if (row.has(field.path())) {
                var written = written(row, field);
                if (written == null) {
                    if (custom.remove(field.code()) != null) {
                        row.empties(field.path());
                    }
                } else {
                    field.fault(category, written).ifPresent(reason -> row.error(field.path(), reason));
                    custom.put(field.code(), written);
                }
            }
        }
        return custom;
    }

    private static @Nullable String written(SheetRow row, CustomField field) {
        return switch (field.type()) {
            case TEXT, NUMBER -> row.text(field.path());
            case CHOICE -> row.choice(field.path());
            case DATE -> {
                var date = row.date(field.path());
                yield date == null ? null : date.toString();
            }
        };
    }

    private static void judgeLimits(SheetRow row, PowerLine line) {
        judgePair(row, "statutoryLimit", line.statutoryLimit(), "statutoryUnit", line.statutoryUnit(), "法定时限");
        judgePair(row, "promisedLimit", line.promisedLimit(), "promisedUnit", line.promisedUnit(), "承诺时限");
        if (line.statutoryLimit() != null
                && line.statutoryUnit() != null
                && line.promisedLimit() != null
                && line.promisedUnit() != null) {
            var statutory = new TimeLimit(line.statutoryLimit(), line.statutoryUnit());
            var promised = new TimeLimit(line.promisedLimit(), line.promisedUnit());
            if (promised.certainlyExceeds(statutory)) {
                row.error("promisedLimit", "承诺时限（" + promised + "）长于法定时限（" + statutory + "）");
            }
        }
    }

    /** Of what is written and cannot be read its own cell tells enough. */
    private static void judgePair(
            SheetRow row,
            String limitKey,
            @Nullable Integer limit,
            String unitKey,
            TimeLimit.@Nullable Unit unit,
            String called) {
        if ((limit == null) != (unit == null) && !row.bad(limitKey) && !row.bad(unitKey)) {
            row.error(unitKey, called + "的数和单位要一起填写");
        }
    }

    @Override
    public void accepted(SheetRow row, PowerLine line, List<PowerLine> others) {
        posts.make(line.section());
        var earlier = rowOfName.putIfAbsent(line.name(), row.number());
        if (earlier != null) {
            row.warning("name", "与第 " + earlier + " 行同名；两项都会保留");
        } else {
            others.stream()
                    .filter(each -> each.name().equals(line.name()))
                    .findFirst()
                    .ifPresent(twin -> row.warning("name", "本单位已有同名职权（编码 " + twin.code() + "）；两项都会保留"));
        }
    }
}
