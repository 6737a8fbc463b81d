package cn.mingquan.statistics.comparison;

import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The product's own words in an answer. The names of places, units and their code lists are data and stay Chinese. */
enum Words {
    CHINESE {
        @Override
        String of(Measure measure) {
            return measure.label();
        }

        @Override
        String unit(Measure measure) {
            return measure.unit();
        }

        @Override
        String of(Dimension dimension, String value) {
            return dimension.label(value);
        }

        @Override
        String directlyBelow(String place) {
            return place + "直接所属单位";
        }

        @Override
        String withoutLine() {
            return "未填条线";
        }

        @Override
        String of(By rows) {
            return rows.label();
        }

        @Override
        String title(ComparisonView view) {
            return view.nodeName() + view.measureLabel() + "比较表（" + view.period() + "）";
        }

        @Override
        String about(ComparisonView view) {
            return "范围：" + path(view) + "；截止日：" + view.asOf() + "；单位：" + view.unit();
        }

        @Override
        String sheet() {
            return "比较表";
        }

        @Override
        String total() {
            return "合计";
        }

        @Override
        String units() {
            return "涉及单位数";
        }

        @Override
        String drafts() {
            return "草稿";
        }

        @Override
        String notCounted(String heading) {
            return heading + "（未计入）";
        }

        @Override
        String madeUp(String name) {
            return name + "（演示数据）";
        }
    },
    ENGLISH {
        @Override
        String of(Measure measure) {
            return MEASURES.getOrDefault(measure.code(), measure.label());
        }

        /** English counts without measure words. */
        @Override
        String unit(Measure measure) {
            return "";
        }

        @Override
        String of(Dimension dimension, String value) {
            return VALUES.getOrDefault(dimension, Map.of()).getOrDefault(value, value);
        }

        @Override
        String directlyBelow(String place) {
            return "Units directly under " + place;
        }

        @Override
        String withoutLine() {
            return "No sector line";
        }

        @Override
        String of(By rows) {
            return ROWS.getOrDefault(rows, rows.label());
        }

        @Override
        String title(ComparisonView view) {
            return view.nodeName() + " " + view.measureLabel() + " compared (" + view.period() + ")";
        }

        @Override
        String about(ComparisonView view) {
            return "Scope: " + path(view) + "; as of " + view.asOf();
        }

        @Override
        String sheet() {
            return "Comparison";
        }

        @Override
        String total() {
            return "Total";
        }

        @Override
        String units() {
            return "Units";
        }

        @Override
        String drafts() {
            return "Drafts";
        }

        @Override
        String notCounted(String heading) {
            return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1) + " (not counted)";
        }

        @Override
        String madeUp(String name) {
            return name + " (demonstration data)";
        }
    };

    private static final Map<String, String> MEASURES = Map.of(
            "POWER", "powers",
            "RISK_POINT", "risk points",
            "POWER_GRADED", "graded powers",
            "CONTROL_MEASURE", "control measures",
            "INSTITUTION", "institutions",
            "PUBLIC_SERVICE", "public services",
            "UNIT", "units",
            "STAFF", "staff",
            "ESTABLISHMENT", "established posts");

    private static final Map<By, String> ROWS = Map.of(
            By.REGION, "Region",
            By.UNIT, "Unit",
            By.UNIT_CATEGORY, "Unit category",
            By.SECTOR_LINE, "Sector line",
            By.POWER_CATEGORY, "Power category",
            By.SEVERITY, "Risk level",
            By.HOLDER_LAYER, "Holder layer",
            By.DIRECTION, "Direction");

    private static final Map<Dimension, Map<String, String>> VALUES = Map.of(
            Dimension.POWER_CATEGORY,
            Map.ofEntries(
                    Map.entry("01", "Licensing"),
                    Map.entry("02", "Penalty"),
                    Map.entry("03", "Coercion"),
                    Map.entry("04", "Levy"),
                    Map.entry("05", "Benefit"),
                    Map.entry("06", "Inspection"),
                    Map.entry("07", "Confirmation"),
                    Map.entry("08", "Reward"),
                    Map.entry("09", "Adjudication"),
                    Map.entry("10", "Other"),
                    Map.entry("20", "Public service"),
                    Map.entry("X", "The unit’s own")),
            Dimension.SEVERITY,
            Map.of("1", "Level 1", "2", "Level 2", "3", "Level 3", "0", "Not graded"),
            Dimension.HOLDER_LAYER,
            Map.of(
                    "TOP_LEADER", "Top leader",
                    "LEADERSHIP_MEMBER", "Leadership member",
                    "MIDDLE_HEAD", "Middle head",
                    "STAFF", "Staff",
                    "NONE", "Not stated"),
            Dimension.DIRECTION,
            Map.of("EXTERNAL", "External", "INTERNAL_MGMT", "Internal management"));

    abstract String of(Measure measure);

    abstract String unit(Measure measure);

    abstract String of(Dimension dimension, String value);

    abstract String directlyBelow(String place);

    abstract String withoutLine();

    /** What the rows are, over their names. */
    abstract String of(By rows);

    abstract String title(ComparisonView view);

    /** Where and when the figures were. */
    abstract String about(ComparisonView view);

    abstract String sheet();

    abstract String total();

    abstract String units();

    abstract String drafts();

    /** A heading of figures that stand beside the total. */
    abstract String notCounted(String heading);

    /** The name of a place or unit of the demonstration. */
    abstract String madeUp(String name);

    private static String path(ComparisonView view) {
        return view.path().stream().map(PathStep::name).collect(Collectors.joining(" / "));
    }

    /** @param accepted the languages of a request, the most wanted first; Chinese unless English is wanted most */
    static Words wanted(List<Locale> accepted) {
        return !accepted.isEmpty() && accepted.get(0).getLanguage().equals("en") ? ENGLISH : CHINESE;
    }
}
