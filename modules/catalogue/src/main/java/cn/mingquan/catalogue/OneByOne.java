package cn.mingquan.catalogue;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same done to several things, each for itself: what one of them refuses does not keep the others back. */
public final class OneByOne {

    /** What was done, for the audit trail, and what was not. */
    public record Outcome(List<AuditTrail.Subject> done, List<LeftOut> leftOut) {}

    private OneByOne() {}

    /**
     * Which things are meant: all drafts only where that is said, so that a list forgotten does not mean everything.
     *
     * @throws Problem {@code INVALID_REQUEST} where neither is said
     */
    public static List<UUID> chosen(@Nullable List<UUID> ids, boolean allDrafts, Supplier<List<UUID>> drafts) {
        if (allDrafts) {
            return drafts.get();
        }
        if (ids == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "请写明是哪几条，或者写明是全部草稿。").with("ids", "没有写明是哪几条");
        }
        return ids;
    }

    /**
     * @param found the things by id; an id without one is left out as {@code missing} says
     * @param act throws a {@link Problem} before anything is changed, or says what was done
     */
    public static <T> Outcome each(
            List<UUID> ids,
            Map<UUID, T> found,
            Function<UUID, Problem> missing,
            Function<T, String> name,
            Function<T, AuditTrail.Subject> act) {
        var done = new ArrayList<AuditTrail.Subject>();
        var leftOut = new ArrayList<LeftOut>();
        for (var id : ids) {
            var thing = found.get(id);
            if (thing == null) {
                leftOut.add(new LeftOut(id, "", missing.apply(id).reasons()));
                continue;
            }
            try {
                done.add(act.apply(thing));
            } catch (Problem refusal) {
                leftOut.add(new LeftOut(id, name.apply(thing), refusal.reasons()));
            }
        }
        return new Outcome(done, leftOut);
    }
}
