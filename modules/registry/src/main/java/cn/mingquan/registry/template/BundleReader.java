package cn.mingquan.registry.template;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a bundle's text and refuses it with file, line and reason when it does not keep the rules. */
final class BundleReader {

    private static final Pattern QUOTED_LIST = Pattern.compile("\\[\\[(.*)]]");

    private static final URI SCHEMA = URI.create("urn:mingquan:template");

    private final Validator validator;

    /** @param schema the text of {@code template.schema.json} */
    BundleReader(String schema) {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .withDisabledSchemaValidation(true)
                .createValidator();
        validator.registerSchema(SCHEMA, schema);
    }

    /** @throws BundleRefused with every fault found */
    Bundle read(String file, String text) {
        var document = YamlDocument.parse(file, text);
        refuse(bySchema(document));
        refuse(byReference(document));
        return Bundle.of(document.root());
    }

    private static void refuse(List<BundleFault> faults) {
        if (!faults.isEmpty()) {
            throw new BundleRefused(faults.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(BundleFault::line))
                    .toList());
        }
    }

    private List<BundleFault> bySchema(YamlDocument document) {
        return validator.validate(SCHEMA, (Object) document.root()).getErrors().stream()
                .map(error -> new BundleFault(
                        document.file(), document.line(error.getInstanceLocation()), reason(document, error)))
                .toList();
    }

    private static String reason(YamlDocument document, Error error) {
        var at = error.getInstanceLocation();
        var name = at.substring(at.lastIndexOf('/') + 1);
        var message = String.valueOf(error.getError());
        var listed = QUOTED_LIST.matcher(message);
        var list = listed.find() ? listed.group(1).replace(", ", "、") : message;
        if (error.getEvaluationPath().endsWith("/additionalProperties")) {
            return "不认识的键“" + name + "”";
        }
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> (name.isEmpty() ? "缺少：" : "“" + path(at) + "”缺少：") + list;
            case "type" -> "“" + path(at) + "”的类型不对，应为" + typeName(message);
            case "enum" -> "“" + path(at) + "”的值“" + value(document, at) + "”不在可选范围：" + list;
            case "pattern" -> "“" + path(at) + "”的值“" + value(document, at) + "”格式不对";
            case "minimum", "maximum" -> "“" + path(at) + "”的值 " + value(document, at) + " 超出范围";
            case "minLength" -> "“" + path(at) + "”不能为空";
            case "maxLength" -> "“" + path(at) + "”过长";
            case "minItems" -> "“" + path(at) + "”的项数太少";
            case "uniqueItems" -> "“" + path(at) + "”有重复的项";
            default -> "“" + path(at) + "”不符合要求（" + message + "）";
        };
    }

    /** A pointer as people say it: {@code risks.levels[2].severity}. */
    private static String path(String pointer) {
        return pointer.isEmpty()
                ? "文件"
                : pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private static String typeName(String message) {
        var expected = message.substring(message.lastIndexOf("should be") + "should be".length());
        return expected.replace("[", "")
                .replace("]", "")
                .replace("string", "文字（数字请加引号）")
                .replace("integer", "整数")
                .replace("boolean", "true 或 false")
                .replace("array", "列表")
                .replace("object", "键值对")
                .strip();
    }

    private static String value(YamlDocument document, String pointer) {
        var value = document.root().getValue(pointer);
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** What a schema cannot say: codes are unique, and what is referred to exists. */
    private static List<BundleFault> byReference(YamlDocument document) {
        var check = new References(document, new ArrayList<>());
        var root = document.root();
        var catalogue = root.getJsonObject("catalogue");
        var risks = root.getJsonObject("risks");
        var categories = check.codes(catalogue.getJsonArray("powerCategories"), "/catalogue/powerCategories");
        var levels = check.codes(risks.getJsonArray("levels"), "/risks/levels");
        var kinds = check.codes(risks.getJsonArray("kinds"), "/risks/kinds");
        check.labels(catalogue.getJsonArray("powerCategories"), "/catalogue/powerCategories");
        check.labels(risks.getJsonArray("levels"), "/risks/levels");
        check.labels(risks.getJsonArray("kinds"), "/risks/kinds");
        check.labels(catalogue.getJsonArray("customFields"), "/catalogue/customFields");
        check.gravestFirst(risks.getJsonArray("levels"));
        check.codes(catalogue.getJsonArray("holderLayers"), "/catalogue/holderLayers");
        check.codes(catalogue.getJsonArray("customFields"), "/catalogue/customFields");
        var powers = check.codes(catalogue.getJsonArray("typicalPowers"), "/catalogue/typicalPowers");
        var points = check.codes(risks.getJsonArray("typicalPoints"), "/risks/typicalPoints");
        var flows = optional(catalogue, "typicalFlows");
        var institutions = optional(risks, "typicalInstitutions");
        check.codes(flows, "/catalogue/typicalFlows");
        check.codes(institutions, "/risks/typicalInstitutions");
        check.choices(catalogue.getJsonArray("customFields"));
        check.each(catalogue.getJsonArray("customFields"), "/catalogue/customFields", "categories", categories, "职权类别");
        check.each(catalogue.getJsonArray("typicalPowers"), "/catalogue/typicalPowers", "category", categories, "职权类别");
        check.each(risks.getJsonArray("typicalPoints"), "/risks/typicalPoints", "categories", categories, "职权类别");
        check.each(risks.getJsonArray("typicalPoints"), "/risks/typicalPoints", "level", levels, "风险等级");
        check.each(risks.getJsonArray("typicalPoints"), "/risks/typicalPoints", "kind", kinds, "风险种类");
        check.each(flows, "/catalogue/typicalFlows", "categories", categories, "职权类别");
        check.each(flows, "/catalogue/typicalFlows", "powers", powers, "典型职权");
        check.each(institutions, "/risks/typicalInstitutions", "points", points, "典型风险点");
        OfferedFlows.judge(catalogue, check::fault);
        OfferedRules.judge(risks, levels, check::fault);
        return check.faults();
    }

    private static JsonArray optional(JsonObject section, String list) {
        var array = section.getJsonArray(list);
        return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
    }

    private record References(YamlDocument document, List<BundleFault> faults) {

        Set<String> codes(JsonArray items, String at) {
            var codes = new HashSet<String>();
            for (int index = 0; index < items.size(); index++) {
                var code = items.getJsonObject(index).getString("code");
                if (!codes.add(code)) {
                    fault(at + "/" + index + "/code", "代码“" + code + "”重复");
                }
            }
            return codes;
        }

        /** Lists, filters and workbooks show labels only. */
        void labels(JsonArray items, String at) {
            var labels = new HashSet<String>();
            for (int index = 0; index < items.size(); index++) {
                var label = items.getJsonObject(index).getString("label").strip();
                if (!labels.add(label)) {
                    var pointer = at + "/" + index + "/label";
                    fault(pointer, "“" + path(pointer) + "”的值“" + label + "”与另一项相同");
                }
            }
        }

        /** What raises a level and what lowers it is told by the order. */
        void gravestFirst(JsonArray levels) {
            var order = IntStream.range(0, levels.size())
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(
                                    index -> levels.getJsonObject(index).getInt("sort"))
                            .thenComparingInt(
                                    index -> levels.getJsonObject(index).getInt("severity")))
                    .toList();
            for (int place = 1; place < order.size(); place++) {
                var level = levels.getJsonObject(order.get(place));
                if (level.getInt("severity")
                        < levels.getJsonObject(order.get(place - 1)).getInt("severity")) {
                    var pointer = "/risks/levels/" + order.get(place) + "/sort";
                    fault(pointer, "“" + path(pointer) + "”使等级“" + level.getString("label") + "”排在较轻的等级后面；等级按从重到轻排列");
                }
            }
        }

        void choices(JsonArray fields) {
            for (int index = 0; index < fields.size(); index++) {
                var field = fields.getJsonObject(index);
                if (field.getString("type").equals("choice") != field.containsKey("choices")) {
                    fault(
                            "/catalogue/customFields/" + index,
                            "字段“" + field.getString("code") + "”：只有 choice 类型有、并且必须有 choices");
                }
            }
        }

        void each(JsonArray items, String at, String key, Set<String> known, String what) {
            for (int index = 0; index < items.size(); index++) {
                JsonObject item = items.getJsonObject(index);
                var value = item.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY);
                var pointer = at + "/" + index + "/" + key;
                if (value instanceof JsonArray several) {
                    for (int each = 0; each < several.size(); each++) {
                        refer(pointer + "/" + each, several.getString(each), known, what);
                    }
                } else {
                    refer(pointer, ((JsonString) value).getString(), known, what);
                }
            }
        }

        private void refer(String pointer, String code, Set<String> known, String what) {
            if (!known.contains(code)) {
                fault(pointer, what + "“" + code + "”没有在本模板中定义");
            }
        }

        private void fault(String pointer, String reason) {
            faults.add(new BundleFault(document.file(), document.line(pointer), reason));
        }
    }
}
