package cn.mingquan.server.demo;

import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.Bundles;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the demonstration's units from plan and vocabulary. The same plan gives the same units, powers and points every
 * time, and where the plan gives a total the parts sum to it exactly.
 */
final class ProvinceGenerator {

    private static final List<String> LAYERS = List.of("TOP_LEADER", "LEADERSHIP_MEMBER", "MIDDLE_HEAD", "STAFF");
    private static final List<String> SURNAMES =
            List.of("赵", "钱", "孙", "周", "吴", "郑", "冯", "陈", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "施", "张", "孔", "曹");
    private static final List<String> GIVEN = List.of(
            "文彬", "雨桐", "建国", "秀兰", "志强", "晓燕", "海涛", "丽华", "思远", "佳宁", "永清", "春梅", "立新", "红梅", "国栋", "静怡", "伟民", "云帆",
            "玉珍", "明辉");
    private static final int LEADERS = 3;
    private static final int PER_SECTION = 2;
    private static final int POWERS_PER_SERVICE = 5;

    private final DemoPlan plan;
    private final Vocabulary vocabulary;
    private final Bundles bundles;
    private final Chance chance;

    ProvinceGenerator(DemoPlan plan, Bundles bundles) {
        this.plan = plan;
        this.bundles = bundles;
        this.vocabulary = new Vocabulary(bundles);
        this.chance = new Chance(plan.seed());
    }

    /** All units, agencies first, overseeing bodies after them. */
    List<DemoUnit> generate() {
        var units = new ArrayList<DemoUnit>();
        var plainAgencies = plan.groups().stream()
                .filter(group -> group.total().isEmpty())
                .mapToInt(group -> group.units().size())
                .sum();
        var draftPowers = Chance.share(plan.draftPowers(), ones(plainAgencies)).iterator();
        var draftPoints = Chance.share(plan.draftPoints(), ones(plainAgencies)).iterator();
        for (var group : plan.groups()) {
            if (group.total().isPresent()) {
                units.addAll(units(group, group.units(), group.total().get(), 0, 0));
            } else {
                for (var agency : group.units()) {
                    units.addAll(units(group, List.of(agency), plan.plain(), draftPowers.next(), draftPoints.next()));
                }
            }
        }
        plan.overseers().forEach(overseer -> units.add(body(overseer)));
        return units;
    }

    private static List<Integer> ones(int count) {
        return Collections.nCopies(count, 1);
    }

    /** A unit while it is made. */
    private static final class Sketch {
        final DemoPlan.Group group;
        final DemoPlan.Agency agency;
        final Bundle bundle;
        final List<String> sections;
        final List<DemoUnit.Post> posts;
        List<DemoPower> powers = new ArrayList<>();
        List<DemoPower> services = List.of();
        final List<DemoPoint> points = new ArrayList<>();
        int staff;

        Sketch(
                DemoPlan.Group group,
                DemoPlan.Agency agency,
                Bundle bundle,
                List<String> sections,
                List<DemoUnit.Post> posts) {
            this.group = group;
            this.agency = agency;
            this.bundle = bundle;
            this.sections = sections;
            this.posts = posts;
        }

        String scale() {
            return group.scale().orElse(bundle.code());
        }
    }

    /** A power or a point within its unit. */
    private record At(Sketch sketch, int index) {

        DemoPower power() {
            return sketch.powers.get(index);
        }

        String name() {
            return sketch.agency.name() + "/" + power().name();
        }
    }

    private List<DemoUnit> units(
            DemoPlan.Group group,
            List<DemoPlan.Agency> agencies,
            DemoPlan.Size size,
            int draftPowers,
            int draftPoints) {
        var weights = agencies.stream().map(DemoPlan.Agency::weight).toList();
        var powers = Chance.share(size.powers() + draftPowers, weights);
        var internal = size.internalPowers() < 0
                ? agencies.stream()
                        .map(agency -> agency.category().equals("PUBLIC_INTEREST") ? 10 : 3)
                        .toList()
                : Chance.share(
                        size.internalPowers(),
                        agencies.stream().map(DemoPlan.Agency::internalWeight).toList());
        var staff = Chance.share(size.staff(), weights);
        var sketches = new ArrayList<Sketch>();
        for (int index = 0; index < agencies.size(); index++) {
            var agency = agencies.get(index);
            var sketch = sketch(group, agency);
            sketch.staff = group.total().isPresent()
                    ? staff.get(index)
                    : staff.get(index) + chance.below(15, agency.name()) - 7;
            choose(sketch, powers.get(index) - internal.get(index), internal.get(index));
            sketches.add(sketch);
        }
        markDrafts(sketches, draftPowers);
        giveHolders(sketches, size.topLeaderPowers());
        grade(sketches, size.graded());
        sketches.forEach(this::number);
        findPoints(sketches, size, draftPoints);
        return sketches.stream().map(this::unit).toList();
    }

    private Sketch sketch(DemoPlan.Group group, DemoPlan.Agency agency) {
        var sections = new ArrayList<String>();
        vocabulary.offices(agency.vocabulary()).forEach(section -> sections.add(atLevel(section, group.level())));
        vocabulary.sections(agency.vocabulary()).forEach(section -> sections.add(atLevel(section, group.level())));
        var posts = new ArrayList<DemoUnit.Post>();
        posts.add(post(agency, "", "主要负责人", "TOP_LEADER", true));
        posts.add(post(agency, "", "分管负责人（一）", "LEADERSHIP_MEMBER", false));
        posts.add(post(agency, "", "分管负责人（二）", "LEADERSHIP_MEMBER", false));
        for (var section : sections) {
            boolean hot = chance.below(4, agency.name() + section) == 0;
            posts.add(post(agency, section, section + "负责人", "MIDDLE_HEAD", hot));
            posts.add(post(agency, section, section + "经办", "STAFF", hot));
        }
        return new Sketch(group, agency, bundles.forCategory(agency.category()), sections, posts);
    }

    /** A county's 股 is a city's 科 and a province's 处. */
    private static String atLevel(String section, String level) {
        if (!section.endsWith("股")) {
            return section;
        }
        var stem = section.substring(0, section.length() - 1);
        return switch (level) {
            case "CITY" -> stem + "科";
            case "PROVINCE" -> stem + "处";
            case "NATION" -> stem + "司";
            default -> section;
        };
    }

    private DemoUnit.Post post(DemoPlan.Agency agency, String section, String name, String layer, boolean hot) {
        return new DemoUnit.Post(section, name, layer, hot, person(agency.name() + name));
    }

    private String person(String of) {
        return chance.pick(SURNAMES, of + "姓") + chance.pick(GIVEN, of + "名");
    }

    private void choose(Sketch sketch, int external, int internal) {
        var agency = sketch.agency;
        var candidates = vocabulary.external(agency);
        int typical = Math.min(vocabulary.typicalCount(agency), external);
        var chosen = new ArrayList<>(candidates.subList(0, typical));
        chosen.addAll(chance.shuffled(candidates.subList(typical, candidates.size()), c -> agency.name() + c.name())
                .subList(0, external - typical));
        chosen.addAll(chance.shuffled(vocabulary.internal(), c -> agency.name() + c.name())
                .subList(0, internal));
        chosen.forEach(candidate -> sketch.powers.add(power(sketch, candidate)));
        sketch.services = chance.shuffled(vocabulary.services(agency), c -> agency.name() + c.name()).stream()
                .limit((external + internal) / POWERS_PER_SERVICE)
                .map(candidate -> power(sketch, candidate))
                .map(service -> holding(sketch, service))
                .toList();
    }

    private DemoPower holding(Sketch sketch, DemoPower service) {
        return service.heldBy(
                service.holderLayer(),
                holder(service.holderLayer(), service.post(), sketch.agency.name() + service.name()));
    }

    private DemoPower power(Sketch sketch, Vocabulary.Candidate candidate) {
        var of = sketch.agency.name() + candidate.name();
        int offices = vocabulary.offices(sketch.agency.vocabulary()).size();
        int section = candidate.internal()
                ? chance.below(offices, of)
                : offices + chance.below(sketch.sections.size() - offices, of);
        boolean promises = candidate.limit() > 1 && candidate.limitUnit().equals("WORKDAY");
        return new DemoPower(
                "",
                candidate.name(),
                candidate.category(),
                candidate.content(),
                sketch.sections.get(section),
                LEADERS + PER_SECTION * section,
                candidate.holderLayer(),
                candidate.hotPost(),
                candidate.internal(),
                candidate.implicit(),
                candidate.limit(),
                candidate.limitUnit(),
                promises ? Math.max(1, candidate.limit() * (3 + chance.below(4, of)) / 10) : 0,
                null,
                false,
                candidate.bases());
    }

    private void markDrafts(List<Sketch> sketches, int drafts) {
        byChance(all(sketches)).stream()
                .limit(drafts)
                .forEach(at -> replace(at, at.power().asDraft()));
    }

    /** Exactly so many approved powers are the top leader's; those the templates suggest come first. */
    private void giveHolders(List<Sketch> sketches, int topLeader) {
        var order = byChance(all(sketches));
        order.sort(Comparator.comparingInt((At at) -> LAYERS.indexOf(at.power().holderLayer())));
        int left = topLeader;
        for (var at : order) {
            var power = at.power();
            var layer = power.holderLayer();
            if (left > 0 && !power.draft()) {
                left--;
                layer = "TOP_LEADER";
            } else if (layer.equals("TOP_LEADER")) {
                layer = "LEADERSHIP_MEMBER";
            }
            replace(at, power.heldBy(layer, holder(layer, power.post(), at.name())));
        }
    }

    /** @param head index of the post of the section's head */
    private int holder(String layer, int head, String of) {
        return switch (layer) {
            case "TOP_LEADER" -> 0;
            case "LEADERSHIP_MEMBER" -> 1 + chance.below(2, of);
            case "MIDDLE_HEAD" -> head;
            default -> head + 1;
        };
    }

    private void grade(List<Sketch> sketches, List<Integer> graded) {
        var order = byChance(all(sketches)).iterator();
        for (int severity = 1; severity <= graded.size(); severity++) {
            for (int count = 0; count < graded.get(severity - 1); count++) {
                var at = order.next();
                replace(at, at.power().graded(levelCode(at.sketch().scale(), severity)));
            }
        }
    }

    /** The code of the scale's level that stands for the common severity. */
    String levelCode(String scale, int severity) {
        return Vocabulary.items(bundles.get(scale), "risks", "levels").stream()
                .filter(level -> level.getInt("severity") == severity)
                .map(level -> level.getString("code"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Sorted by category and numbered within it. Public services come last, after whatever counts, holds or grades
     * powers: the plan's totals are totals of powers.
     */
    private void number(Sketch sketch) {
        var categories = Vocabulary.items(sketch.bundle, "catalogue", "powerCategories").stream()
                .map(category -> category.getString("code"))
                .toList();
        var sorted = new ArrayList<>(sketch.powers);
        sorted.sort(Comparator.comparingInt((DemoPower power) -> categories.indexOf(power.category()))
                .thenComparing(DemoPower::name));
        var counts = new HashMap<String, Integer>();
        sorted.replaceAll(power -> power.numbered(
                "YS-%s-%03d".formatted(power.category(), counts.merge(power.category(), 1, Integer::sum))));
        sketch.powers = sorted;
        var services = new ArrayList<DemoPower>();
        for (var service : sketch.services) {
            services.add(service.numbered("YS-%s-%03d".formatted(service.category(), services.size() + 1)));
        }
        sketch.services = services;
    }

    private void findPoints(List<Sketch> sketches, DemoPlan.Size size, int drafts) {
        int approved = size.points().stream().mapToInt(Integer::intValue).sum();
        if (approved == 0) {
            return;
        }
        var powers = byChance(all(sketches));
        var draftPowers = powers.stream().filter(at -> at.power().draft()).toList();
        var approvedPowers = powers.stream().filter(at -> !at.power().draft()).toList();
        var made = new ArrayList<Find>();
        make(made, approvedPowers, approved);
        var draft = new ArrayList<Find>();
        make(draft, draftPowers.isEmpty() ? approvedPowers : draftPowers, drafts);
        giveSeverities(made, size.points());
        giveLayers(made, size);
        giveMeasures(made, size.measures());
        made.forEach(find -> find.at.sketch().points.add(point(find, false)));
        draft.forEach(find -> find.at.sketch().points.add(point(find, true)));
    }

    /** A point while it is made. */
    private static final class Find {
        final At at;
        final JsonObject typical;
        int severity;
        String layer;
        int measures = 1;

        Find(At at, JsonObject typical, int severity) {
            this.at = at;
            this.typical = typical;
            this.severity = severity;
            this.layer = typical.getString("holderLayer");
        }

        String name() {
            return at.name() + typical.getString("code");
        }
    }

    /**
     * Spreads points over the powers as evenly as it goes, each power's points from different typical ones; a power for
     * whose category no further one is typical is passed over.
     */
    private void make(List<Find> made, List<At> powers, int count) {
        for (int round = 0; made.size() < count; round++) {
            int before = made.size();
            for (var at : powers) {
                var typical = chance.shuffled(
                        vocabulary.points(at.sketch().bundle, at.power().category()),
                        point -> at.name() + point.getString("code"));
                if (made.size() < count && round < typical.size()) {
                    made.add(find(at, typical.get(round)));
                }
            }
            if (made.size() == before) {
                throw new IllegalStateException("The templates have too few typical points for " + count);
            }
        }
    }

    private static Find find(At at, JsonObject point) {
        var suggested = Vocabulary.items(at.sketch().bundle, "risks", "levels").stream()
                .filter(level -> level.getString("code").equals(point.getString("level")))
                .findFirst()
                .orElseThrow();
        return new Find(at, point, suggested.getInt("severity"));
    }

    private void giveSeverities(List<Find> made, List<Integer> bySeverity) {
        var order = chance.shuffled(made, find -> "severity" + find.name());
        order.sort(Comparator.comparingInt((Find find) -> find.severity));
        var next = order.iterator();
        for (int severity = 1; severity <= bySeverity.size(); severity++) {
            for (int count = 0; count < bySeverity.get(severity - 1); count++) {
                next.next().severity = severity;
            }
        }
    }

    private void giveLayers(List<Find> made, DemoPlan.Size size) {
        var order = chance.shuffled(made, find -> "layer" + find.name());
        order.sort(Comparator.comparingInt(
                (Find find) -> LAYERS.indexOf(find.at.power().holderLayer())));
        for (int index = 0; index < order.size(); index++) {
            var find = order.get(index);
            if (index < size.topLeaderPoints()) {
                find.layer = "TOP_LEADER";
            } else if (index < size.topLeaderPoints() + size.leadershipPoints()) {
                find.layer = "LEADERSHIP_MEMBER";
            } else if (LAYERS.indexOf(find.layer) < LAYERS.indexOf("MIDDLE_HEAD")) {
                find.layer = chance.below(2, find.name()) == 0 ? "MIDDLE_HEAD" : "STAFF";
            }
        }
    }

    private void giveMeasures(List<Find> made, int measures) {
        int left = measures < 0 ? made.size() / 3 : measures - made.size();
        for (int round = 2; left > 0 && round <= 3; round++) {
            for (var find : chance.shuffled(made, each -> "measure" + each.name())) {
                if (left > 0 && find.typical.getJsonArray("measures").size() >= round) {
                    find.measures = round;
                    left--;
                }
            }
        }
    }

    private DemoPoint point(Find find, boolean draft) {
        var power = find.at.power();
        var typical = find.typical;
        int head = LEADERS + PER_SECTION * find.at.sketch().sections.indexOf(power.section());
        return new DemoPoint(
                find.at.index(),
                holder(find.layer, head, find.name()),
                typical.getString("ownerType"),
                typical.getString("kind"),
                "办理“" + power.name().replace('“', '‘').replace('”', '’') + "”时，" + typical.getString("description"),
                typical.getString("phase"),
                find.severity,
                find.layer,
                draft,
                typical.getJsonArray("measures").getValuesAs(JsonObject.class).subList(0, find.measures).stream()
                        .map(measure ->
                                new DemoPoint.Measure(measure.getString("mechanism"), measure.getString("text")))
                        .toList());
    }

    private DemoUnit unit(Sketch sketch) {
        var agency = sketch.agency;
        return new DemoUnit(
                agency.name(),
                creditCode(agency.category(), sketch.group.region(), agency.name()),
                sketch.group.region(),
                sketch.group.level(),
                agency.category(),
                agency.sector(),
                agency.vertical(),
                agency.parent(),
                sketch.staff + sketch.staff / 10 + 1,
                sketch.staff,
                person(agency.name() + "联系人"),
                sketch.scale(),
                Optional.empty(),
                sketch.sections,
                sketch.posts,
                Stream.concat(sketch.powers.stream(), sketch.services.stream()).toList(),
                sketch.points);
    }

    private DemoUnit body(DemoPlan.Overseer overseer) {
        return new DemoUnit(
                overseer.name(),
                creditCode("OTHER", overseer.region(), overseer.name()),
                overseer.region(),
                overseer.level(),
                "OTHER",
                overseer.sector(),
                false,
                Optional.empty(),
                overseer.staff() + 2,
                overseer.staff(),
                person(overseer.name() + "联系人"),
                "other",
                Optional.of(overseer),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String creditCode(String category, String region, String name) {
        var kind = category.equals("PUBLIC_INTEREST") ? "12" : "11";
        return CreditCode.of(kind, region.substring(0, 6), chance.below(100_000_000, "uscc" + name));
    }

    private static List<At> all(List<Sketch> sketches) {
        var all = new ArrayList<At>();
        for (var sketch : sketches) {
            for (int index = 0; index < sketch.powers.size(); index++) {
                all.add(new At(sketch, index));
            }
        }
        return all;
    }

    private List<At> byChance(List<At> powers) {
        return chance.shuffled(powers, At::name);
    }

    private static void replace(At at, DemoPower power) {
        at.sketch().powers.set(at.index(), power);
    }
}
