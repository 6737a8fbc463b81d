package cn.mingquan.registry.region;

import java.util.Arrays;
import java.util.Optional;

/** The level of government a place or unit belongs to, from the top down. */
public enum Level {
    NATION("国家"),
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县"),
    TOWNSHIP("乡");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The next level down; the lowest stays. */
    Level below() {
        return switch (this) {
            case NATION -> PROVINCE;
            case PROVINCE -> CITY;
            case CITY -> COUNTY;
            case COUNTY, TOWNSHIP -> TOWNSHIP;
        };
    }

    /** Reads what people write: 省级, 市, 县区, 乡镇街道 and the like. */
    public static Optional<Level> of(String written) {
        var word = written.strip();
        return switch (word) {
            case "国家级", "中央" -> Optional.of(NATION);
            case "省级", "自治区", "自治区级", "直辖市" -> Optional.of(PROVINCE);
            case "市级", "地级", "地市级", "州", "州级", "盟" -> Optional.of(CITY);
            case "县级", "区", "区级", "县区", "县区级", "县（区）", "县（市、区）", "旗", "县级市" -> Optional.of(COUNTY);
            case "乡级", "乡镇", "镇", "街道", "乡镇街道", "乡镇（街道）", "乡镇级" -> Optional.of(TOWNSHIP);
            default ->
                Arrays.stream(values())
                        .filter(l -> l.label.equals(word) || l.name().equalsIgnoreCase(word))
                        .findFirst();
        };
    }
}
