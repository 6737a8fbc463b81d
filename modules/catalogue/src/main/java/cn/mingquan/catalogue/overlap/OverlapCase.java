package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import cn.mingquan.catalogue.overlap.dispute.Ruling;
import cn.mingquan.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case and its rules: the leading group first, the deciding body after it, and one owner among those who claim.
 *
 * @param ruling the last word, when it is spoken
 */
record OverlapCase(
        UUID id,
        String title,
        String reason,
        OverlapState state,
        List<Claim> claims,
        @Nullable Opinion opinion,
        @Nullable Ruling ruling,
        @Nullable String withdrawal,
        String openedBy,
        Instant openedAt,
        long version) {

    /** Who claims, in the order of the rows. */
    Map<UUID, String> claimants() {
        var claimants = new LinkedHashMap<UUID, String>();
        claims.forEach(claim -> claimants.putIfAbsent(claim.unitId(), claim.unit()));
        return claimants;
    }

    List<Claim> of(UUID unit) {
        return claims.stream().filter(claim -> claim.unitId().equals(unit)).toList();
    }

    /** @throws Problem when somebody has spoken already, or the day is wrong */
    Opinion judge(GiveOpinion request, LocalDate today, String by) {
        require(OverlapState.OPEN, "案件" + state.label() + "，不能再填写领导小组意见。");
        var problem = invalid();
        if (request.on().isAfter(today)) {
            problem.with("on", "日期不能晚于今天");
        }
        refuse(problem);
        var documentNo = request.documentNo();
        return new Opinion(
                request.body().strip(),
                documentNo == null || documentNo.isBlank() ? null : documentNo.strip(),
                request.on(),
                request.text().strip(),
                by);
    }

    /** @throws Problem when the leading group has not spoken, the day is wrong, or the owner claims nothing */
    Ruling judge(GiveRuling request, LocalDate today, String by) {
        if (state == OverlapState.OPEN || opinion == null) {
            throw new Problem(OverlapProblem.OVERLAP_ORDER, "领导小组还没有提出意见，先填写意见再填写决定。");
        }
        require(OverlapState.OPINION, "案件" + state.label() + "，不能再填写决定。");
        var problem = invalid();
        if (request.on().isAfter(today)) {
            problem.with("on", "决定日期不能晚于今天");
        }
        if (request.on().isBefore(opinion.on())) {
            problem.with("on", "决定日期不能早于领导小组意见的日期 " + opinion.on());
        }
        var owner = Optional.ofNullable(claimants().get(request.ownerUnitId()));
        if (owner.isEmpty()) {
            problem.with("ownerUnitId", "归属单位应为主张这项权力的单位之一");
        }
        refuse(problem);
        return new Ruling(
                request.body().strip(),
                request.documentNo().strip(),
                request.on(),
                request.ownerUnitId(),
                owner.orElseThrow(),
                request.reason().strip(),
                by);
    }

    /** @throws Problem when it is ended already */
    void requireUnderWay() {
        if (state != OverlapState.OPEN && state != OverlapState.OPINION) {
            throw new Problem(OverlapProblem.OVERLAP_ORDER, "案件" + state.label() + "，不能再撤销。");
        }
    }

    private void require(OverlapState wanted, String otherwise) {
        if (state != wanted) {
            throw new Problem(OverlapProblem.OVERLAP_ORDER, otherwise);
        }
    }

    static Problem invalid() {
        return new Problem(OverlapProblem.OVERLAP_INVALID, "请改正标出的内容。");
    }

    static void refuse(Problem problem) {
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
