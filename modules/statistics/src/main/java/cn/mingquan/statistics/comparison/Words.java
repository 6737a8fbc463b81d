package cn.mingquan.statistics.comparison;

import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** @param accepted the languages of a request, the most wanted first; Chinese unless English is wanted most */
    static Words wanted(List<Locale> accepted) {
        return !accepted.isEmpty() && accepted.get(0).getLanguage().equals("en") ? ENGLISH : CHINESE;
    }
}
