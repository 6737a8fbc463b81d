package cn.mingquan.registry.template.draft;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.registry.TemplateAdditions;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.BundleRefused;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.TemplateVersions;
import cn.mingquan.registry.template.YamlList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds items to drafts as if they had been typed. */
@Dependent
public class DraftAdditions implements TemplateAdditions {

    /** Before the numbers of items that come from practice (经验). */
    private static final String PREFIX = "JY-";

    private final TemplateDrafts drafts;
    private final Bundles bundles;

    @Inject
    public DraftAdditions(Sql sql, TemplateVersions versions, Bundles bundles, Clock clock) {
        this.drafts = new TemplateDrafts(sql, versions, bundles, clock);
        this.bundles = bundles;
    }

    @Override
    public Added add(String template, String section, String list, JsonObject item, Set<String> used, String note) {
        var draft = drafts.locked(template);
        var before = read(draft.text(), "模板草稿有错误，请先改正");
        var code = code(before, section, list, used);
        var coded = Json.createObjectBuilder().add("code", code);
        item.forEach(coded::add);
        var text = YamlList.find(draft.text(), section, list)
                .orElseThrow(() -> new IllegalStateException("The template has no " + section + "." + list))
                .with(coded.build(), note.replaceAll("\\R", " "));
        read(text, "这样写进模板会有错误");
        drafts.rewrite(template, text);
        return new Added(template, draft.version(), code);
    }

    private Bundle read(String text, String what) {
        try {
            return bundles.read("草稿", text);
        } catch (BundleRefused refused) {
            throw new Problem(
                    DraftProblem.TEMPLATE_DRAFT_FAULTY,
                    what + "：" + refused.faults().get(0).reason() + "。");
        }
    }

    private static String code(Bundle bundle, String section, String list, Set<String> used) {
        Set<String> taken = bundle.items(section, list).stream()
                .map(item -> Objects.requireNonNull(item.getString("code")))
                .collect(Collectors.toSet());
        for (var number = 1; ; number++) {
            var code = PREFIX + String.format(Locale.ROOT, "%03d", number);
            if (!taken.contains(code) && !used.contains(code)) {
                return code;
            }
        }
    }
}
