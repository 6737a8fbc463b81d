package cn.mingquan.server.demo;

import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.Bundles;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words powers are made of: the templates' typical powers, and objects and patterns per line of work. */
final class Vocabulary {

    /** A power that a unit of some line may have. */
    record Candidate(
            String name,
            String category,
            String content,
            String holderLayer,
            boolean hotPost,
            boolean internal,
            boolean implicit,
            int limit,
            String limitUnit,
            List<DemoPower.Basis> bases) {}

    private record Pattern(String code, String category, String content, List<String> with, List<String> names) {

        boolean fits(String letters) {
            return with.isEmpty()
                    ? letters.contains(code)
                    : with.stream().anyMatch(both -> both.chars().allMatch(letter -> letters.indexOf(letter) >= 0));
        }
    }

    private static final String SERVICE = "20";
    private static final String ABRIDGED = "演示数据，条款从略";

    private final Bundles bundles;
    private final Yaml file;
    private final List<Pattern> patterns;

    Vocabulary(Bundles bundles) {
        this.bundles = bundles;
        this.file = Yaml.resource("vocabulary.yaml");
        var codes = file.child("patterns");
        this.patterns = codes.values().keySet().stream()
                .map(Object::toString)
                .map(code -> pattern(code, codes.child(code)))
                .toList();
    }

    private static Pattern pattern(String code, Yaml yaml) {
        return new Pattern(code, yaml.text("category"), yaml.text("content"), yaml.texts("with"), yaml.texts("names"));
    }

    /** The sections that do the internal work. */
    List<String> offices(String vocabulary) {
        var own = file.child("vocabularies").child(vocabulary).texts("offices");
        return own.isEmpty() ? file.texts("offices") : own;
    }

    List<String> sections(String vocabulary) {
        return file.child("vocabularies").child(vocabulary).texts("sections");
    }

    /** The powers of the line towards others; the typical ones of the templates first. Names do not repeat. */
    List<Candidate> external(DemoPlan.Agency agency) {
        return outward(agency).stream()
                .filter(candidate -> !candidate.category().equals(SERVICE))
                .toList();
    }

    /** The public services of the line, which are no powers. */
    List<Candidate> services(DemoPlan.Agency agency) {
        return outward(agency).stream()
                .filter(candidate -> candidate.category().equals(SERVICE))
                .toList();
    }

    private List<Candidate> outward(DemoPlan.Agency agency) {
        var byName = new LinkedHashMap<String, Candidate>();
        if (agency.vocabulary().equals(agency.sector())) {
            typical(agency.sector()).forEach(candidate -> byName.putIfAbsent(candidate.name(), candidate));
        }
        for (var entry : file.child("vocabularies").child(agency.vocabulary()).texts("objects")) {
            var parts = entry.split("\\|", -1);
            for (var pattern : patterns) {
                if (pattern.fits(parts[2])) {
                    for (var name : pattern.names()) {
                        var candidate = made(pattern, name, parts[0], parts[1]);
                        byName.putIfAbsent(candidate.name(), candidate);
                    }
                }
            }
        }
        return List.copyOf(byName.values());
    }

    int typicalCount(DemoPlan.Agency agency) {
        return agency.vocabulary().equals(agency.sector())
                ? (int) typical(agency.sector()).stream()
                        .filter(candidate -> !candidate.category().equals(SERVICE))
                        .count()
                : 0;
    }

    /** What every unit does inside. */
    List<Candidate> internal() {
        return file.children("internal").stream()
                .map(yaml -> new Candidate(
                        yaml.text("name"),
                        "NB",
                        "按照制度规定的权限和程序办理" + yaml.text("name") + "事项。",
                        yaml.text("layer"),
                        yaml.flag("hotPost"),
                        true,
                        yaml.text("law").isEmpty(),
                        0,
                        "",
                        List.of(basis(yaml.text("law")))))
                .toList();
    }

    private List<Candidate> typical(String sector) {
        var candidates = new ArrayList<Candidate>();
        for (var bundle : bundles.all()) {
            for (var power : items(bundle, "catalogue", "typicalPowers")) {
                var sectors = power.getJsonArray("sectorLines").getValuesAs(JsonString::getString);
                if (sectors.contains(sector) && power.getString("direction").equals("EXTERNAL")) {
                    candidates.add(typical(power));
                }
            }
        }
        return candidates;
    }

    private static Candidate typical(JsonObject power) {
        var statutory = Optional.ofNullable(power.getJsonObject("statutory"));
        return new Candidate(
                power.getString("name"),
                power.getString("category"),
                power.getString("content"),
                power.getString("holderLayer"),
                power.getBoolean("hotPost", false),
                false,
                false,
                statutory.map(limit -> limit.getInt("limit")).orElse(0),
                statutory.map(limit -> limit.getString("unit")).orElse(""),
                power.getJsonArray("bases").getValuesAs(JsonObject.class).stream()
                        .map(basis -> new DemoPower.Basis(
                                basis.getString("type"),
                                basis.getString("title") + "（" + basis.getString("version") + "）",
                                basis.getString("article"),
                                ""))
                        .toList());
    }

    private static final Map<String, Integer> USUAL_LIMIT =
            Map.of("01", 20, "02", 90, "05", 30, "07", 30, "09", 60, "SP", 180, "ZX", 180);
    private static final Map<String, String> USUAL_UNIT = Map.of(
            "01", "WORKDAY", "02", "DAY", "05", "WORKDAY", "07", "WORKDAY", "09", "DAY", "SP", "DAY", "ZX", "DAY");
    private static final Map<String, String> USUAL_LAYER = Map.of(
            "01", "MIDDLE_HEAD",
            "02", "LEADERSHIP_MEMBER",
            "03", "LEADERSHIP_MEMBER",
            "05", "MIDDLE_HEAD",
            "08", "LEADERSHIP_MEMBER",
            "09", "LEADERSHIP_MEMBER",
            "SP", "MIDDLE_HEAD");

    private static Candidate made(Pattern pattern, String name, String object, String law) {
        return new Candidate(
                name.replace("{o}", object),
                pattern.category(),
                pattern.content().replace("{o}", object),
                USUAL_LAYER.getOrDefault(pattern.category(), "STAFF"),
                false,
                false,
                false,
                USUAL_LIMIT.getOrDefault(pattern.category(), 0),
                USUAL_UNIT.getOrDefault(pattern.category(), ""),
                List.of(basis(law)));
    }

    private static DemoPower.Basis basis(String law) {
        if (law.isEmpty()) {
            return new DemoPower.Basis("ORG_DECREE", "本单位职能配置、内设机构和人员编制规定", "", ABRIDGED);
        }
        return new DemoPower.Basis(type(law), law, "", ABRIDGED);
    }

    private static String type(String law) {
        if (law.endsWith("法") || law.endsWith("法典")) {
            return "LAW";
        }
        if (law.equals("党政领导干部选拔任用工作条例") || law.equals("信访工作条例")) {
            return "NORMATIVE_DOCUMENT";
        }
        return "ADMINISTRATIVE_REGULATION";
    }

    /** The typical risk points of the template that fit a power of the category. */
    List<JsonObject> points(Bundle bundle, String category) {
        return items(bundle, "risks", "typicalPoints").stream()
                .filter(point -> !point.containsKey("categories")
                        || point.getJsonArray("categories")
                                .getValuesAs(JsonString::getString)
                                .contains(category))
                .toList();
    }

    static List<JsonObject> items(Bundle bundle, String section, String key) {
        return bundle.section(section).getJsonArray(key).getValuesAs(JsonObject.class);
    }
}
