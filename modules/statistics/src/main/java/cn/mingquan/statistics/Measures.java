package cn.mingquan.statistics;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** All measures of the deployment: those of the modules' sources, and those read from a unit's profile. */
@ApplicationScoped
public class Measures {

    /** The topic of a unit's profile and of its place in the tree. */
    public static final String UNIT_TOPIC = "unit";

    /** 单位数. */
    public static final Measure UNIT = Measure.of(UNIT_TOPIC, "UNIT", "单位", "个");

    /** 在职人数. */
    public static final Measure STAFF = Measure.of(UNIT_TOPIC, "STAFF", "在职人员", "人");

    /** 编制. */
    public static final Measure ESTABLISHMENT = Measure.of(UNIT_TOPIC, "ESTABLISHMENT", "编制", "名");

    private final List<MeasureSource> sources;
    private final Set<String> topics = new TreeSet<>();
    private final Map<String, Measure> byCode = new TreeMap<>();

    /** For the proxy. */
    protected Measures() {
        this(List.of());
    }

    @Inject
    Measures(@Any Instance<MeasureSource> sources) {
        this(sources.stream().toList());
    }

    public Measures(Collection<? extends MeasureSource> sources) {
        this.sources = List.copyOf(sources);
        List.of(UNIT, STAFF, ESTABLISHMENT).forEach(this::add);
        for (var source : this.sources) {
            topics.addAll(source.topics());
            source.measures().forEach(this::add);
        }
    }

    private void add(Measure measure) {
        if (!measure.topic().equals(UNIT_TOPIC) && !topics.contains(measure.topic())) {
            throw new IllegalStateException(measure.code() + " belongs to a topic nobody counts");
        }
        if (byCode.put(measure.code(), measure) != null) {
            throw new IllegalStateException("Two sources count the measure " + measure.code());
        }
    }

    public Optional<Measure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All that count something when this topic has changed. */
    public List<MeasureSource> sources(String topic) {
        return sources.stream()
                .filter(source -> source.topics().contains(topic))
                .toList();
    }

    /** The topics that are counted inside the tenants. */
    public Set<String> topics() {
        return Set.copyOf(topics);
    }

    /** The topics to count again after these changes: those changed, and those whose figures look at them. */
    public Set<String> affected(Set<String> changed) {
        var affected = new TreeSet<>(changed);
        for (var source : sources) {
            source.lookingAt().forEach((topic, others) -> {
                if (others.stream().anyMatch(changed::contains)) {
                    affected.add(topic);
                }
            });
        }
        affected.retainAll(topics);
        return affected;
    }

    public Map<String, Measure> ofTopic(String topic) {
        return byCode.values().stream()
                .filter(measure -> measure.topic().equals(topic))
                .collect(toMap(Measure::code, Function.identity()));
    }
}
