package cn.mingquan.risks.grading;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.risks.grading.scheme.SchemeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point with what is needed to grade it.
 *
 * @param scheme by which it is graded today; null while the unit has none
 * @param counted the factors that are counted, with their values
 * @param gradings the last one first; the first of all holds what was proposed
 * @param warnings what somebody should look at, in Chinese; none of it blocks
 * @param version of the point, for If-Match
 */
public record GradingView(
        UUID id,
        String code,
        String description,
        @Nullable UUID powerId,
        @Nullable String powerName,
        long pointsOfPower,
        @Nullable String postName,
        @Nullable String level,
        ApprovalState state,
        @Nullable LocalDate reviewOn,
        @Nullable SchemeVersion scheme,
        Map<String, Integer> counted,
        List<Grading> gradings,
        List<String> warnings,
        long version) {}
