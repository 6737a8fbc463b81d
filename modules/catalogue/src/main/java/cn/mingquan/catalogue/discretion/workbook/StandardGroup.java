package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.PenaltyBound;
import cn.mingquan.catalogue.discretion.tier.PenaltyText;
import cn.mingquan.catalogue.discretion.tier.TierDoubts;
import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.platform.Texts;
import cn.mingquan.platform.workbook.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one standard, one below the other. What stands above its tiers is said by the first row. */
final class StandardGroup {

    private static final int MOST_TIERS = 200;
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,11}|\\d{1,3}(,\\d{3})+)(\\.\\d{1,4})?");
    private static final BigDecimal MOST = new BigDecimal("99999999999.9999");

    private final SheetRow first;
    private final @Nullable String code;
    private final String matter;
    private final @Nullable String law;
    private final @Nullable String basis;
    private final @Nullable String source;
    private final @Nullable LocalDate validFrom;
    private final @Nullable String power;
    private final List<TierEntry> tiers = new ArrayList<>();
    private int rows;
    private int badRows;
    private int lastRow;

    StandardGroup(SheetRow row, @Nullable String code, @Nullable String matter) {
        first = row;
        this.code = code;
        this.matter = matter == null ? "" : matter;
        law = row.text("law");
        basis = row.text("basis");
        source = row.text("source");
        validFrom = row.date("validFrom");
        power = row.text("power");
        if (matter == null && !row.bad()) {
            row.error("matter", "每项基准的第一行要写裁量事项");
        }
    }

    /** Whether the row goes on with this standard: it says so, or says nothing. */
    boolean continuedBy(SheetRow row) {
        var rowCode = row.peek("code");
        var rowMatter = row.peek("matter");
        if (!rowCode.isEmpty()) {
            return rowCode.equals(code);
        }
        return rowMatter.isEmpty() || (rowMatter.equals(matter) && same(row.peek("law"), law));
    }

    private static boolean same(String written, @Nullable String said) {
        return written.isEmpty() || written.equals(said);
    }

    /** Adds a tier; what the row says of the standard itself must agree with the first row. */
    void add(SheetRow row) {
        rows++;
        lastRow = row.number();
        if (rows > 1) {
            agree(row, "matter", matter);
            agree(row, "law", law);
            agree(row, "basis", basis);
            agree(row, "source", source);
            agree(row, "power", power);
            var day = row.date("validFrom");
            if (day != null && !day.equals(validFrom)) {
                disagree(row, "validFrom");
            }
        }
        if (rows == MOST_TIERS + 1) {
            row.error(null, "一项基准至多 " + MOST_TIERS + " 个阶次");
        }
        var tier = rows > MOST_TIERS ? null : tier(row);
        if (tier == null || row.bad()) {
            badRows++;
        } else {
            tiers.add(tier);
        }
    }

    private void agree(SheetRow row, String key, @Nullable String said) {
        if (!same(row.peek(key), said)) {
            disagree(row, key);
        }
    }

    private void disagree(SheetRow row, String key) {
        row.error(key, "与同一项基准的第 " + first.number() + " 行不同；不是同一项的，请用另一个编码");
    }

    private static TierEntry tier(SheetRow row) {
        var kind = row.choice("kind", PenaltyBound.BoundKind.class);
        var tier = new TierEntry(
                row.text("grade"),
                row.text("circumstance"),
                row.text("penalty"),
                kind,
                row.text("base"),
                decimal(row, "lower"),
                decimal(row, "upper"),
                Boolean.TRUE.equals(row.flag("lowerExcluded")),
                Boolean.TRUE.equals(row.flag("upperExcluded")),
                kind != null && Boolean.TRUE.equals(row.flag("derived")),
                row.text("note"));
        if (row.bad()) {
            return tier;
        }
        tier.faults(row::error);
        if (tier.circumstance() == null && tier.penalty() == null) {
            row.error("circumstance", "裁量情节和处罚标准都没有填写");
        }
        return row.bad() ? tier : judged(row, tier);
    }

    /** Reads what the row leaves to its text, and says what somebody should look at. */
    private static TierEntry judged(SheetRow row, TierEntry tier) {
        var penalty = tier.penalty();
        if (tier.circumstance() == null) {
            row.warning("circumstance", "没有裁量情节，公布前要补上");
        }
        if (penalty == null) {
            row.warning("penalty", "没有处罚标准，公布前要补上");
            return tier;
        }
        var read = tier.kind() == null ? PenaltyText.read(penalty) : Optional.<PenaltyText.Reading>empty();
        var judged = read.map(found -> tier.reading(found.bound())).orElse(tier);
        TierDoubts.alone(judged).forEach(doubt -> row.warning("penalty", "这一行" + doubt));
        return judged;
    }

    private static @Nullable BigDecimal decimal(SheetRow row, String key) {
        var written = row.text(key);
        if (written == null) {
            return null;
        }
        if (DECIMAL.matcher(written).matches()) {
            var number = new BigDecimal(written.replace(",", ""));
            if (number.compareTo(MOST) <= 0) {
                return number;
            }
        }
        row.error(key, "“" + Texts.shortened(written, 30) + "”应为数字，至多 11 位整数、4 位小数");
        return null;
    }

    SheetRow first() {
        return first;
    }

    @Nullable
    String code() {
        return code;
    }

    String matter() {
        return matter;
    }

    @Nullable
    String law() {
        return law;
    }

    @Nullable
    String power() {
        return power;
    }

    int rows() {
        return rows;
    }

    boolean bad() {
        return badRows > 0 || first.bad();
    }

    /** By what two groups of a file are the same. */
    String key() {
        return code != null ? "c" + code : "m" + matter + "\n" + Objects.requireNonNullElse(law, "");
    }

    /** Says once why none of the rows is taken. */
    void refuse() {
        if (rows > 1) {
            first.warning(null, "“" + shortMatter() + "”（第 " + first.number() + "–" + lastRow + " 行）里有错误的行，整项不导入");
        }
    }

    /** Says what is doubtful between the tiers. */
    void tellDoubts() {
        TierDoubts.between(tiers).forEach(doubt -> first.warning(null, "“" + shortMatter() + "”" + doubt));
    }

    private String shortMatter() {
        return Texts.shortened(matter, 30);
    }

    /** What the group says over what is stored: a column that the file does not have leaves what is there. */
    StandardLine line(@Nullable StandardLine old, @Nullable UUID powerId) {
        return new StandardLine(
                matter,
                first.orKept("law", law, old == null ? null : old.law()),
                first.orKept("basis", basis, old == null ? null : old.basis()),
                first.orKept("source", source, old == null ? null : old.source()),
                // no day means none is named, not that the one there is shall go
                validFrom != null || old == null ? validFrom : old.validFrom(),
                first.orKept("power", powerId, old == null ? null : old.power()),
                List.copyOf(tiers));
    }

    int characters() {
        return rows * 200
                + tiers.stream()
                        .mapToInt(tier -> length(tier.circumstance()) + length(tier.penalty()) + length(tier.note()))
                        .sum()
                + length(basis)
                + matter.length();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
