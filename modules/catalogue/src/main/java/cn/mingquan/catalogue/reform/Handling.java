package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a power is handled. The same document is typed and kept.
 *
 * @param mode null for the ordinary way
 * @param lead the department that leads the parallel approval (S2-13)
 * @param branches the departments that take part in it
 * @param coordinator who brings them together, as a rule the service centre (S2-15)
 * @param parts what the power was divided into (S1-11)
 */
public record Handling(
        @Nullable HandlingMode mode,
        @Nullable @Size(max = 100, message = "牵头部门不超过 100 个字") String lead,
        @NotNull(message = "请写明协办部门，没有的写空") @Size(max = 30, message = "协办部门至多 30 个")
                List<@NotBlank(message = "协办部门不能是空白") @Size(max = 100, message = "协办部门不超过 100 个字") String> branches,
        @Nullable @Size(max = 100, message = "协调机构不超过 100 个字") String coordinator,
        @Nullable Assistance assistance,
        @Nullable FocusDomain focus,
        @NotNull(message = "请写明分解事项，没有的写空") @Size(max = 50, message = "分解事项至多 50 个")
                List<@NotBlank(message = "分解事项不能是空白") @Size(max = 200, message = "分解事项不超过 200 个字") String> parts) {

    static final Handling ORDINARY = new Handling(null, null, List.of(), null, null, null, List.of());

    /** As it is kept: what belongs to a parallel approval only where there is one, and everything once. */
    Handling tidied() {
        var parallel = mode == HandlingMode.PARALLEL;
        return new Handling(
                mode,
                parallel ? Texts.stripped(lead) : null,
                parallel ? once(branches) : List.of(),
                parallel ? Texts.stripped(coordinator) : null,
                assistance,
                focus,
                once(parts));
    }

    private static List<String> once(List<String> names) {
        return names.stream().map(String::strip).distinct().toList();
    }

    /** @throws Problem where a parallel approval has nobody who leads it, or nobody beside */
    void requireWhole() {
        if (mode != HandlingMode.PARALLEL) {
            return;
        }
        var problem = new Problem(ReformProblem.HANDLING_INVALID, "请改正标出的内容。");
        if (lead == null) {
            problem.with("lead", "并联审批要有牵头部门");
        }
        if (branches.isEmpty()) {
            problem.with("branches", "并联审批至少有一个协办部门");
        }
        if (lead != null && branches.contains(lead)) {
            problem.with("branches", "牵头部门不用再列为协办部门");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    Handling changedTo(@Nullable HandlingMode other) {
        return new Handling(other, lead, branches, coordinator, assistance, focus, parts);
    }
}
