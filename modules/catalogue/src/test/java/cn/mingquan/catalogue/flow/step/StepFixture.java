package cn.mingquan.catalogue.flow.step;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.power.TimeLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of step tables for tests. */
public final class StepFixture {

    public static final BasisEntry LICENSING_LAW = BasisEntry.of(BasisType.LAW, "中华人民共和国行政许可法", "第三十四条", null);

    private @Nullable String content;
    private @Nullable Duty duty;
    private @Nullable Named post;
    private @Nullable Integer limit;
    private TimeLimit.@Nullable Unit unit;
    private @Nullable Named supervisor;
    private List<BasisEntry> bases = List.of(LICENSING_LAW);
    private @Nullable String justification;
    private List<Named> risks = List.of();
    private List<String> incompatible = List.of();
    private @Nullable Timeout timeout;
    private final String key;
    private final String name;
    private final String[] next;

    private StepFixture(String key, String name, String... next) {
        this.key = key;
        this.name = name;
        this.next = next;
    }

    public static StepFixture task(String key, String name, String... next) {
        return new StepFixture(key, name, next);
    }

    public static FlowStep gateway(StepKind kind, String key, String name, Next... next) {
        return new FlowStep(
                        key,
                        kind,
                        name,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(next))
                .tidy();
    }

    public static FlowStep end(String key) {
        return gateway(StepKind.END, key, "结束");
    }

    public StepFixture content(String text) {
        content = text;
        return this;
    }

    public StepFixture duty(Duty what) {
        duty = what;
        return this;
    }

    public StepFixture post(UUID id) {
        post = new Named(id, null);
        return this;
    }

    public StepFixture post(UUID id, String called) {
        post = new Named(id, called);
        return this;
    }

    public StepFixture limit(int length, TimeLimit.Unit in) {
        limit = length;
        unit = in;
        return this;
    }

    public StepFixture supervisor(UUID id) {
        supervisor = new Named(id, null);
        return this;
    }

    public StepFixture bases(BasisEntry... texts) {
        bases = List.of(texts);
        return this;
    }

    public StepFixture justified(String reason) {
        justification = reason;
        return this;
    }

    public StepFixture risk(UUID id, String called) {
        risks = List.of(new Named(id, called));
        return this;
    }

    public StepFixture apart(String... keys) {
        incompatible = List.of(keys);
        return this;
    }

    public StepFixture timeout(String to, boolean stops) {
        timeout = new Timeout(to, stops);
        return this;
    }

    public FlowStep row() {
        return new FlowStep(
                        key,
                        StepKind.TASK,
                        name,
                        content,
                        duty,
                        post,
                        limit,
                        unit,
                        supervisor,
                        bases,
                        justification,
                        risks,
                        incompatible,
                        timeout,
                        List.of(next).stream().map(Next::to).toList())
                .tidy();
    }

    public static FlowTable table(FlowStep... steps) {
        return new FlowTable(null, List.of(steps), null, null, null, List.of());
    }
}
