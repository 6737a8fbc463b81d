package cn.mingquan.catalogue.classification;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a power's category fits its name. A doubt is a hint for people and refuses nothing. */
public final class Classification {

    /** Finds the doubtful ones in a statement that calls power and category {@code p} and {@code c}. */
    public static final String DOUBTFUL = ClassificationRule.ALL.stream()
            .map(ClassificationRule::condition)
            .collect(Collectors.joining(" or ", "(", ")"));

    private Classification() {}

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
