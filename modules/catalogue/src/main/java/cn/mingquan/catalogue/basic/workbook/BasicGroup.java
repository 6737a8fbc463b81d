package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.BasicItemState;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.ExerciseLevel;
import cn.mingquan.catalogue.basic.SaveBasicItem;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one item, one below the other, each with one more basis. What the item is, its first row says. */
final class BasicGroup {

    private static final int MOST_BASES = 100;

    private final SheetRow first;
    private final String code;
    private final String name;
    private final String category;
    private final @Nullable String content;
    private final List<ExerciseLevel> levels;
    private final @Nullable String line;
    private final @Nullable String reason;
    private final List<BasisEntry> bases = new ArrayList<>();
    private int rows;
    private int characters;
    private boolean bad;

    BasicGroup(SheetRow row) {
        first = row;
        code = needed(row, "code", row.text("code"));
        name = needed(row, "name", row.text("name"));
        category = needed(row, "category", row.choice("category"));
        content = row.text("content");
        levels = levels(row);
        line = row.choice("line");
        reason = row.text("reason");
    }

    private static String needed(SheetRow row, String key, @Nullable String written) {
        if (written == null && !row.bad(key)) {
            row.error(key, "每项事项的第一行必填，不能为空");
        }
        return Objects.requireNonNullElse(written, "");
    }

    private static List<ExerciseLevel> levels(SheetRow row) {
        var levels = new ArrayList<ExerciseLevel>();
        for (var written : row.list("levels")) {
            var level = Arrays.stream(ExerciseLevel.values())
                    .filter(each -> each.label().equals(written) || each.name().equalsIgnoreCase(written))
                    .findFirst();
            if (level.isEmpty()) {
                row.error("levels", "“" + written + "”不是行使层级，请写国家、省级、市级、县级或乡镇级");
            }
            level.ifPresent(levels::add);
        }
        return levels.stream().distinct().sorted().toList();
    }

    /** Whether the row goes on with this item: it says so, or says nothing. */
    boolean continuedBy(SheetRow row) {
        var written = row.peek("code");
        return written.isEmpty() ? row.peek("name").isEmpty() : written.equals(code);
    }

    /** Adds what the row says of a basis; what it says of the item itself must be what the first row says. */
    void add(SheetRow row) {
        rows++;
        characters += row.characters();
        if (rows > 1) {
            for (var key : List.of("name", "category", "content", "levels", "line", "reason")) {
                var written = row.peek(key);
                if (!written.isEmpty() && !written.equals(first.peek(key))) {
                    row.error(key, "与同一项事项的第 " + first.number() + " 行不同；不是同一项的，请用另一个编码");
                }
            }
        }
        addBasis(row);
        bad |= row.bad();
    }

    private void addBasis(SheetRow row) {
        var type = row.choice("type", BasisType.class);
        var title = row.text("title");
        var article = row.text("article");
        var text = row.text("text");
        var from = row.date("validFrom");
        var to = row.date("validTo");
        if (from != null && to != null && !to.isAfter(from)) {
            row.error("validTo", "失效日期应晚于生效日期");
        }
        if (type != null && title != null) {
            bases.add(new BasisEntry(type, title, article, text, from, to));
        } else if (type != null || title != null || article != null || text != null) {
            tellLacking(row, type == null ? "type" : "title");
        }
        if (bases.size() == MOST_BASES + 1) {
            row.error(null, "一项事项至多 " + MOST_BASES + " 条设定依据");
        }
    }

    private static void tellLacking(SheetRow row, String key) {
        if (!row.bad(key)) {
            row.error(key, "写了依据的行，依据类型和依据名称都要填写");
        }
    }

    /** What the group says over what the catalogue has; a column that the file does not have leaves what is there. */
    SaveBasicItem said(@Nullable BasicItemView old) {
        return new SaveBasicItem(
                code,
                name,
                category,
                first.orKept("content", content, old == null ? null : old.content()),
                first.has("title") || old == null ? List.copyOf(bases) : old.bases(),
                first.has("levels") || old == null ? levels : old.levels(),
                first.orKept("line", line, old == null ? null : old.sectorLine()));
    }

    /** Says what speaks against changing the item that the catalogue has. */
    void judge(BasicItemView old) {
        if (said(old).equals(old.said())) {
            return;
        }
        if (old.state() == BasicItemState.ABOLISHED) {
            first.error("code", "这项事项已经废止，不能通过导入修改");
        } else if (reason == null && !first.bad("reason")) {
            first.error("reason", "内容与基本目录里的不同，请写明修改原因");
        }
        bad |= first.bad();
    }

    /** Says that the item was there before in the file. */
    void again(int earlier) {
        first.error("code", "与第 " + earlier + " 行是同一项事项，中间隔着别的；请把同一项的各行排在一起");
        bad = true;
    }

    void refuse(String key, String reason) {
        first.error(key, reason);
        bad = true;
    }

    SheetRow first() {
        return first;
    }

    String code() {
        return code;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int rows() {
        return rows;
    }

    int characters() {
        return characters;
    }

    boolean bad() {
        return bad;
    }
}
