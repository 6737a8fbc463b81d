package cn.mingquan.catalogue;

import cn.mingquan.platform.workbook.Choice;
import java.util.List;

/** The layer of whoever holds a post, a power or a risk (S1-28). 热点岗位 is a flag beside it, not a layer. */
public enum HolderLayer {
    TOP_LEADER("一把手"),
    LEADERSHIP_MEMBER("班子成员"),
    MIDDLE_HEAD("中层正职"),
    STAFF("一般人员");

    private final String label;

    HolderLayer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For workbooks, which had other words for {@link #STAFF}. */
    public static List<Choice> choices() {
        return Choice.of(HolderLayer.class, HolderLayer::label).stream()
                .map(choice -> choice.code().equals(STAFF.name()) ? choice.formerly("一般工作人员", "其他人员") : choice)
                .toList();
    }
}
