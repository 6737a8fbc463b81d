package cn.mingquan.risks.procedure;

import cn.mingquan.catalogue.ApprovalState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point on its way through the five steps of S4-14, each told by the records and not by anybody's word.
 *
 * @param found by whom, in this round
 * @param determined whether it is approved (确定风险点)
 * @param measures how many there are against it (制定防范措施)
 * @param owned whether every measure has somebody who carries it out (落实责任主体)
 * @param checked whether it was checked, or a measure recorded as done (实施考核监督)
 * @param improved whether it was graded anew or changed since the last check (反馈完善)
 */
public record FoundPoint(
        UUID id,
        String description,
        ApprovalState state,
        @Nullable String levelLabel,
        @Nullable String colour,
        String found,
        boolean determined,
        long measures,
        boolean owned,
        boolean checked,
        boolean improved) {}
