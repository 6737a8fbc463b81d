package cn.mingquan.catalogue.basic;

import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the basic catalogue, or a part of it.
 *
 * @param all the province: every item
 * @param lines a line department: the items of these lines, and no others
 * @param body its code; null for the province
 */
public record BasicKeeper(boolean all, List<String> lines, @Nullable String body) {

    /** The provincial administrator. */
    public static final BasicKeeper PROVINCE = new BasicKeeper(true, List.of(), null);

    /** Whether items of the line are its to keep; one of no line concerns every agency, and is the province's. */
    public boolean keeps(@Nullable String line) {
        return all || (line != null && lines.contains(line));
    }

    void requireKept(BasicItemView item) {
        if (!keeps(item.sectorLine())) {
            throw new Problem(CommonProblem.FORBIDDEN, "“" + item.name() + "”不属于本机构主管的条线，由省级或者其他主管部门维护。");
        }
    }

    /** What it wants to write stays in its lines. */
    void requireKept(SaveBasicItem wanted) {
        if (!keeps(wanted.sectorLine())) {
            throw new Problem(BasicProblem.BASIC_ITEM_INVALID, "请改正标出的内容。").with("sectorLine", "本机构只维护主管条线的事项，请选择本条线");
        }
    }
}
