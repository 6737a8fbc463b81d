package cn.mingquan.statistics.comparison;

import cn.mingquan.statistics.Dimension;
import java.util.Arrays;
import java.util.Optional;

/** What the rows of a comparison are. */
enum By {
    REGION("region", "区划"),
    UNIT("unit", "单位"),
    UNIT_CATEGORY("unitCategory", "单位类别"),
    SECTOR_LINE("sectorLine", "条线"),
    POWER_CATEGORY("powerCategory", "职权类别"),
    SEVERITY("severity", "风险等级"),
    HOLDER_LAYER("holderLayer", "岗位层级"),
    DIRECTION("direction", "职权方向");

    private final String parameter;
    private final String label;

    By(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    String parameter() {
        return parameter;
    }

    String label() {
        return label;
    }

    /** The dimension of the measure that makes the rows, if it is one. */
    Optional<Dimension> dimension() {
        return Dimension.named(parameter);
    }

    static By of(Dimension dimension) {
        return named(dimension.parameter()).orElseThrow();
    }

    static Optional<By> named(String parameter) {
        return Arrays.stream(values())
                .filter(by -> by.parameter.equals(parameter))
                .findFirst();
    }
}
