package cn.mingquan.registry.template.own;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.update.TemplateUpdate;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a unit's lists beside its template, and changes them item by item. */
@Dependent
public class OwnListChanges {

    /**
     * What a code means beyond its unit, and so is not the unit's to change: figures count levels by their common severity
     * and categories by the national ones.
     */
    private static final Map<String, String> COMMON = Map.of("severity", "共同严重程度", "national", "国家标准类别");

    private final Sql sql;
    private final TemplateUpdate template;
    private final List<TemplateSection> sections;
    private final Bundles bundles;
    private final AuditTrail audit;
    private final FigureChanges figures;

    @Inject
    OwnListChanges(
            Sql sql,
            TemplateUpdate template,
            Instance<TemplateSection> sections,
            Bundles bundles,
            AuditTrail audit,
            FigureChanges figures) {
        this(sql, template, sections.stream().toList(), bundles, audit, figures);
    }

    /** For tests without a container. */
    public OwnListChanges(
            Sql sql,
            TemplateUpdate template,
            List<TemplateSection> sections,
            Bundles bundles,
            AuditTrail audit,
            FigureChanges figures) {
        this.sql = sql;
        this.template = template;
        this.sections = sections;
        this.bundles = bundles;
        this.audit = audit;
        this.figures = figures;
    }

    public OwnLists lists() {
        var base = template.own();
        return new OwnLists(sections.stream()
                .flatMap(section -> section.lists().stream().map(list -> list(base, section.key(), list)))
                .toList());
    }

    private static OwnList list(Bundle base, String section, TemplateList list) {
        var theirs = byCode(base.items(section, list.name()));
        var used = list.used();
        var items = new ArrayList<OwnItem>();
        for (var item : list.stored()) {
            var code = item.getString("code");
            var said = theirs.remove(code);
            items.add(
                    new OwnItem(code, item, origin(item, said), item.equals(said) ? null : said, used.contains(code)));
        }
        theirs.forEach((code, item) -> items.add(new OwnItem(code, item, ItemOrigin.REMOVED, null, false)));
        return new OwnList(section, list.name(), items);
    }

    private static ItemOrigin origin(JsonObject item, @Nullable JsonObject said) {
        if (said == null) {
            return ItemOrigin.OWN;
        }
        return item.equals(said) ? ItemOrigin.TEMPLATE : ItemOrigin.CHANGED;
    }

    private static Map<String, JsonObject> byCode(List<JsonObject> items) {
        return items.stream()
                .collect(Collectors.toMap(
                        item -> item.getString("code"),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** @throws Problem when somebody else has changed the item, it is used, or would not keep the rules of templates */
    public void change(ChangeItem request) {
        // Two people of the unit who change its lists take turns.
        sql.list("select key from setting where key = 'catalogue.customFields' for update", row -> row.getString(1));
        var list = find(request);
        var stored = list.stored();
        var before = request.before();
        var after = request.after();
        if (before != null && !stored.contains(before)) {
            throw new Problem(CommonProblem.STALE_VERSION, "这一项刚被别人改过，请刷新后再改。");
        }
        if (before == null && after == null) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_INVALID, "没有要改的内容。");
        }
        if (after != null && after.toString().contains("\\u0000")) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_INVALID, "内容里有不能保存的字符。");
        }
        if (after == null) {
            remove(list, before);
        } else {
            put(request, list, stored, before, after);
        }
        record(request);
        sections.forEach(section -> section.taken(figures));
    }

    private TemplateList find(ChangeItem request) {
        return sections.stream()
                .filter(section -> section.key().equals(request.section()))
                .flatMap(section -> section.lists().stream())
                .filter(list -> list.name().equals(request.list()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        OwnListProblem.OWN_LIST_NOT_FOUND, "没有清单“" + request.section() + "." + request.list() + "”。"));
    }

    private static void remove(TemplateList list, @Nullable JsonObject before) {
        var code = code(before);
        if (list.used().contains(code)) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_USED, "“" + label(before) + "”正在使用，不能删除。");
        }
        if (list.stored().size() == 1) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_USED, "“" + label(before) + "”是最后一项，不能删除。");
        }
        list.remove(List.of(code));
    }

    private void put(
            ChangeItem request,
            TemplateList list,
            List<JsonObject> stored,
            @Nullable JsonObject before,
            JsonObject after) {
        var code = code(after);
        if (before == null && stored.stream().anyMatch(item -> code(item).equals(code))) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_EXISTS, "编码“" + code + "”已经使用，请换一个。").with("code", "编码重复");
        }
        if (before != null && !code(before).equals(code)) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_INVALID, "请改正标出的内容。").with("code", "编码不能改；要换编码请另加一项");
        }
        if (before != null && !type(before).equals(type(after)) && list.used().contains(code)) {
            throw new Problem(OwnListProblem.OWN_LIST_ITEM_USED, "“" + label(before) + "”已有职权填写，不能改类型。")
                    .with("type", "已有职权填写");
        }
        requireCommon(request, list, before, after);
        var wanted = new ArrayList<>(stored);
        if (before == null) {
            wanted.add(after);
        } else {
            wanted.set(wanted.indexOf(before), after);
        }
        new ItemRules(template.own(), sections, bundles).judge(request.section(), request.list(), stored, wanted);
        list.put(List.of(after));
    }

    private void requireCommon(ChangeItem request, TemplateList list, @Nullable JsonObject before, JsonObject after) {
        var code = code(after);
        var theirs =
                byCode(template.own().items(request.section(), request.list())).get(code);
        var fixed = theirs != null ? theirs : list.used().contains(code) ? before : null;
        if (fixed == null) {
            return;
        }
        COMMON.forEach((field, name) -> {
            if (!Objects.equals(fixed.get(field), after.get(field))) {
                throw new Problem(
                                OwnListProblem.OWN_LIST_ITEM_USED,
                                "“" + label(fixed) + "”的" + name + "不能由本单位改：各单位的数字按它比较。")
                        .with(field, theirs == null ? "已经使用" : "由模板规定");
            }
        });
    }

    private static String code(@Nullable JsonObject item) {
        return item == null ? "" : item.getString("code", "");
    }

    private static String label(@Nullable JsonObject item) {
        return item == null ? "" : item.getString("label", code(item));
    }

    private static String type(JsonObject item) {
        return item.getString("type", "");
    }

    private static Map<String, Object> fields(@Nullable JsonObject item) {
        var fields = new HashMap<String, Object>();
        if (item != null) {
            item.forEach((name, value) ->
                    fields.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return fields;
    }

    private void record(ChangeItem request) {
        var after = request.after();
        var before = request.before();
        var detail = new HashMap<>(Changes.between(fields(before), fields(after)));
        detail.put("list", request.section() + "." + request.list());
        var action = before == null ? "own-list.added" : after == null ? "own-list.removed" : "own-list.changed";
        audit.record(action, "template", null, label(after == null ? before : after), detail);
    }
}
