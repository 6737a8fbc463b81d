package cn.mingquan.catalogue.classification;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a power's category fits its name. A doubt is a hint for people and refuses nothing. */
public final class Classification {

    /** Finds the doubtful ones in a statement that calls power and category {@code p} and {@code c}. */
    public static final String DOUBTFUL = ClassificationRule.ALL.stream()
            .map(ClassificationRule::condition)
            .collect(Collectors.joining(" or ", "(", ")"));

    /** The national list by its own names (GB/T 39046), for what travels under a label. */
    private static final Map<String, String> NATIONAL = Map.ofEntries(
            Map.entry("行政许可", "01"),
            Map.entry("行政处罚", "02"),
            Map.entry("行政强制", "03"),
            Map.entry("行政征收", "04"),
            Map.entry("行政给付", "05"),
            Map.entry("行政检查", "06"),
            Map.entry("行政确认", "07"),
            Map.entry("行政奖励", "08"),
            Map.entry("行政裁决", "09"),
            Map.entry("其他行政权力", "10"),
            Map.entry("公共服务", "20"));

    private Classification() {}

    /**
     * The same of a power in a statement, which names its category and not the code: another unit's codes are its own.
     *
     * @param label as the unit calls the category; of one that is not of the national list nothing is said
     */
    public static Optional<String> doubtOfLabel(@Nullable String label, String name) {
        return label == null ? Optional.empty() : doubt(NATIONAL.get(label.strip()), name);
    }

    /**
     * @param nationalCode of the category (GB/T 39046); null where it has none
     * @return a sentence in Chinese with the law's article
     */
    public static Optional<String> doubt(@Nullable String nationalCode, String name) {
        return ClassificationRule.ALL.stream()
                .flatMap(rule -> rule.doubt(nationalCode, name.strip()).stream())
                .findFirst();
    }
}
