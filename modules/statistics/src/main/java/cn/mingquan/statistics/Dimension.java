package cn.mingquan.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A property by which a measure may be split. The values are the same in every unit, so that figures add up. */
public enum Dimension {

    /** The national two-digit category code of a power (GB/T 39046), {@code X} where the unit's own has none. */
    POWER_CATEGORY("P", "powerCategory"),

    /** The common severity that a unit's own level stands for: 1 is gravest, 0 is not graded. */
    SEVERITY("S", "severity"),

    /** The layer of the post that holds the power or the risk, {@code NONE} where nobody has said. */
    HOLDER_LAYER("H", "holderLayer"),

    /** Whether a power faces the public or the agency itself. */
    DIRECTION("D", "direction");

    private final String code;
    private final String parameter;

    Dimension(String code, String parameter) {
        this.code = code;
        this.parameter = parameter;
    }

    /** One letter, as it stands in a stored slice. */
    public String code() {
        return code;
    }

    /** The name in requests. */
    public String parameter() {
        return parameter;
    }

    /** The known values in the order in which they are shown. A source may add others (extension ranges). */
    public List<String> known() {
        return switch (this) {
            case POWER_CATEGORY -> List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20", "X");
            case SEVERITY -> List.of("1", "2", "3", "0");
            case HOLDER_LAYER -> List.of("TOP_LEADER", "LEADERSHIP_MEMBER", "MIDDLE_HEAD", "STAFF", "NONE");
            case DIRECTION -> List.of("EXTERNAL", "INTERNAL_MGMT");
        };
    }

    /** The Chinese name of a value; the value itself where it is not one of the known. */
    public String label(String value) {
        return switch (this) {
            case POWER_CATEGORY ->
                switch (value) {
                    case "01" -> "行政许可";
                    case "02" -> "行政处罚";
                    case "03" -> "行政强制";
                    case "04" -> "行政征收";
                    case "05" -> "行政给付";
                    case "06" -> "行政检查";
                    case "07" -> "行政确认";
                    case "08" -> "行政奖励";
                    case "09" -> "行政裁决";
                    case "10" -> "其他";
                    case "20" -> "公共服务";
                    case "X" -> "本单位自设类别";
                    default -> "扩展类别 " + value;
                };
            case SEVERITY ->
                switch (value) {
                    case "1" -> "一级";
                    case "2" -> "二级";
                    case "3" -> "三级";
                    case "0" -> "未定级";
                    default -> value;
                };
            case HOLDER_LAYER ->
                switch (value) {
                    case "TOP_LEADER" -> "一把手";
                    case "LEADERSHIP_MEMBER" -> "班子成员";
                    case "MIDDLE_HEAD" -> "中层正职";
                    case "STAFF" -> "一般人员";
                    case "NONE" -> "未指明";
                    default -> value;
                };
            case DIRECTION ->
                switch (value) {
                    case "EXTERNAL" -> "对外";
                    case "INTERNAL_MGMT" -> "内部管理";
                    default -> value;
                };
        };
    }

    /** The dimension a request names. */
    public static Optional<Dimension> named(String parameter) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }
}
