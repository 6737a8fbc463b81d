package cn.mingquan.risks.measure;

import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the measures are spread: by phase and mechanism (S1-30), and by what causes the risk and what is done about it (S2-24).
 *
 * @param unanswered causes of which points have no measure of a kind that answers them
 */
public record MeasureMatrix(List<ByPhase> byPhase, List<ByCause> byCause, List<Unanswered> unanswered) {

    /**
     * @param phase the measure's own, or its point's; null where neither is said
     */
    public record ByPhase(@Nullable Phase phase, Mechanism mechanism, long measures) {}

    /**
     * @param type null where nobody has said what kind of measure it is
     * @param answers whether it is what the cause asks for
     */
    public record ByCause(RiskCause cause, @Nullable MeasureType type, boolean answers, long measures) {}

    /**
     * @param points all with that cause
     * @param without those of them without a measure that answers it
     */
    public record Unanswered(RiskCause cause, List<MeasureType> wanted, long points, long without) {}
}
