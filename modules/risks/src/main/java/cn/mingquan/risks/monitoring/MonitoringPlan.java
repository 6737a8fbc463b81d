package cn.mingquan.risks.monitoring;

import cn.mingquan.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the points of one level are monitored.
 *
 * @param periodMonths how often all of them are checked; periodic checks must have it, spot checks must not
 * @param samplePercent which share of them a draw takes; for spot checks only
 * @param watchers which bodies and posts watch
 */
public record MonitoringPlan(
        @NotNull(message = "请选择监控方式") MonitoringMode mode,
        @Nullable @Min(value = 1, message = "周期至少 1 个月") @Max(value = 60, message = "周期至多 60 个月") Integer periodMonths,
        @Nullable @Min(value = 1, message = "抽查比例至少 1 %") @Max(value = 100, message = "抽查比例至多 100 %")
                Integer samplePercent,
        @NotNull(message = "请填写监控主体") @Size(min = 1, max = 30, message = "监控主体至少 1 个，至多 30 个")
                List<@Valid @NotNull(message = "监控主体不能为空") Watcher> watchers) {

    /**
     * The plan that holds until the unit makes its own: what S0 says of A, B and C. It leaves period and share open; ours are
     * half a year and a tenth.
     *
     * @param severity 1 is gravest
     */
    static MonitoringPlan standard(int severity) {
        return switch (severity) {
            case 1 ->
                new MonitoringPlan(MonitoringMode.KEY, null, null, bodies("领导班子", "机关党委", "本单位业务科室", "直属单位", "纪检监察机构"));
            case 2 -> new MonitoringPlan(MonitoringMode.PERIODIC, 6, null, bodies("本单位业务科室", "机关党委", "纪检监察机构"));
            default -> new MonitoringPlan(MonitoringMode.SPOT_CHECK, null, 10, bodies("本单位业务科室", "纪检监察机构"));
        };
    }

    private static List<Watcher> bodies(String... names) {
        return Stream.of(names).map(name -> new Watcher(name, null)).toList();
    }

    /** @throws Problem when the period or the share does not go with the mode */
    void judge() {
        var problem = new Problem(MonitoringProblem.MONITORING_INVALID, "请改正标出的内容。");
        if (mode == MonitoringMode.PERIODIC && periodMonths == null) {
            problem.with("periodMonths", "定期检查要写明周期");
        }
        if (mode == MonitoringMode.SPOT_CHECK && samplePercent == null) {
            problem.with("samplePercent", "抽查要写明比例");
        }
        if (mode == MonitoringMode.SPOT_CHECK && periodMonths != null) {
            problem.with("periodMonths", "抽查不定期进行，没有周期");
        }
        if (mode != MonitoringMode.SPOT_CHECK && samplePercent != null) {
            problem.with("samplePercent", "只有抽查才有比例");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
