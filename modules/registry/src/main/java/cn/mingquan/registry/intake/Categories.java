package cn.mingquan.registry.intake;

import cn.mingquan.registry.unit.CodeLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unit categories as people write them. */
final class Categories {

    private static final Map<String, String> SYNONYMS = Map.of(
            "公益事业单位", "PUBLIC_INTEREST",
            "公益企事业单位", "PUBLIC_INTEREST",
            "公益类", "PUBLIC_INTEREST",
            "执法", "ENFORCEMENT",
            "行政执法", "ENFORCEMENT",
            "综合执法", "ENFORCEMENT",
            "经济社会管理", "ECONOMIC_SOCIAL");

    private Categories() {}

    static Optional<String> codeOf(String written, List<CodeLists.Code> categories) {
        var listed = categories.stream()
                .filter(c -> c.code().equalsIgnoreCase(written) || c.label().equals(written))
                .map(CodeLists.Code::code)
                .findFirst();
        var bare = written.endsWith("类") ? written.substring(0, written.length() - 1) : written;
        return listed.or(() -> Optional.ofNullable(SYNONYMS.getOrDefault(written, SYNONYMS.get(bare))));
    }
}
