package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.catalogue.custom.CustomFields;
import cn.mingquan.catalogue.post.Posts;
import cn.mingquan.catalogue.section.Sections;
import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a power may refer to: the unit's own lists, as they are now. */
@Dependent
class PowerRules {

    private final Powers powers;
    private final PowerCategories categories;
    private final CustomFields fields;
    private final Sections sections;
    private final Posts posts;
    private final Iterable<LevelScale> scales;

    @Inject
    PowerRules(
            Powers powers,
            PowerCategories categories,
            CustomFields fields,
            Sections sections,
            Posts posts,
            @Any Instance<LevelScale> scales) {
        this(powers, categories, fields, sections, posts, (Iterable<LevelScale>) scales);
    }

    /** For tests without a container. */
    PowerRules(
            Powers powers,
            PowerCategories categories,
            CustomFields fields,
            Sections sections,
            Posts posts,
            Iterable<LevelScale> scales) {
        this.powers = powers;
        this.categories = categories;
        this.fields = fields;
        this.sections = sections;
        this.posts = posts;
        this.scales = scales;
    }

    void judge(SavePower input, @Nullable UUID self) {
        sections.require(input.sectionId());
        posts.require(input.holderPostId());
        var problem = new Problem(PowerProblem.POWER_INVALID, "请改正标出的内容。");
        var category = Texts.stripped(input.category());
        if (category != null && !categories.has(category)) {
            problem.with("category", "没有这个职权类别");
        }
        var level = Texts.stripped(input.level());
        if (level != null && levels().stream().noneMatch(known -> known.code().equals(level))) {
            problem.with("level", "没有这个风险等级");
        }
        judgeOwnFields(category, input.ownValues(), problem);
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        var code = Texts.stripped(input.code());
        if (code != null && powers.taken(code, self)) {
            throw new Problem(PowerProblem.POWER_CODE_TAKEN, "编码 " + code + " 已用于另一项职权。").with("code", "编码重复");
        }
    }

    /** The unit's own fields, for approving powers. */
    List<CustomField> ownFields() {
        return fields.all();
    }

    private void judgeOwnFields(@Nullable String category, Map<String, String> values, Problem problem) {
        if (values.isEmpty()) {
            return;
        }
        var known = fields.all().stream().collect(Collectors.toMap(CustomField::code, field -> field));
        values.forEach((code, value) -> {
            var field = known.get(code);
            if (field == null) {
                problem.with("custom." + code, "没有这个自定义项");
            } else {
                field.fault(category, value).ifPresent(reason -> problem.with(field.path(), reason));
            }
        });
    }

    private List<LevelScale.Level> levels() {
        var levels = new ArrayList<LevelScale.Level>();
        scales.forEach(scale -> levels.addAll(scale.levels()));
        return levels;
    }
}
