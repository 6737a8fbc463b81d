package cn.mingquan.server.demo;

import java.util.List;
import java.util.Optional;

/** {@code tenants/demo/province.yaml}: places, units, sizes and accounts. */
record DemoPlan(
        String version,
        long seed,
        List<Place> regions,
        Size plain,
        int draftPowers,
        int draftPoints,
        List<Group> groups,
        List<Overseer> overseers,
        List<Account> accounts) {

    record Place(String code, String name, String shortName, String kind, String level, String parent) {}

    /**
     * What the units of a group come to together.
     *
     * @param internalPowers of the powers; below 0: left to the generator
     * @param points by common severity, gravest first
     * @param graded powers by common severity, gravest first; empty where points are graded and not powers
     * @param measures below 0: one or two per point
     */
    record Size(
            int powers,
            int internalPowers,
            int topLeaderPowers,
            List<Integer> points,
            int topLeaderPoints,
            int leadershipPoints,
            int measures,
            List<Integer> graded,
            int staff) {}

    /** @param scale the template whose risk levels all units of the place use */
    record Group(
            String name,
            String region,
            String level,
            Optional<String> scale,
            Optional<Size> total,
            List<Agency> units) {}

    record Agency(
            String name,
            String sector,
            String category,
            String vocabulary,
            int weight,
            int internalWeight,
            Optional<String> parent,
            boolean vertical) {}

    record Overseer(
            String name,
            String region,
            String level,
            String sector,
            int staff,
            String kind,
            Optional<String> jurisdictionRegion,
            Optional<String> jurisdictionSector,
            List<String> jurisdictionUnits) {}

    record Account(String role, String username, String name, Optional<String> unit, Optional<String> region) {}

    static DemoPlan read() {
        var file = Yaml.resource("province.yaml");
        var plain = file.child("plain");
        int points = plain.number("points", 0);
        return new DemoPlan(
                file.text("version"),
                file.number("seed", 1),
                file.children("regions").stream().map(DemoPlan::place).toList(),
                new Size(
                        plain.number("powers", 0),
                        -1,
                        plain.number("powers", 0) / 8,
                        Chance.share(points, List.of(5, 8, 10)),
                        points / 10,
                        points / 4,
                        -1,
                        List.of(),
                        plain.number("staff", 0)),
                file.child("drafts").number("powers", 0),
                file.child("drafts").number("points", 0),
                file.children("places").stream().map(DemoPlan::group).toList(),
                file.children("overseers").stream().map(DemoPlan::overseer).toList(),
                file.children("accounts").stream().map(DemoPlan::account).toList());
    }

    private static Place place(Yaml yaml) {
        return new Place(
                yaml.text("code"),
                yaml.text("name"),
                yaml.text("shortName"),
                yaml.text("kind"),
                yaml.text("level"),
                yaml.text("parent"));
    }

    private static Group group(Yaml yaml) {
        return new Group(
                yaml.text("name"),
                yaml.text("region"),
                yaml.text("level"),
                yaml.optional("scale"),
                yaml.has("total") ? Optional.of(size(yaml.child("total"))) : Optional.empty(),
                yaml.children("units").stream().map(DemoPlan::agency).toList());
    }

    private static Size size(Yaml yaml) {
        return new Size(
                yaml.number("powers", 0),
                yaml.number("internalPowers", -1),
                yaml.number("topLeaderPowers", 0),
                yaml.numbers("points"),
                yaml.number("topLeaderPoints", 0),
                yaml.number("leadershipPoints", 0),
                yaml.number("measures", -1),
                yaml.numbers("graded"),
                yaml.number("staff", 0));
    }

    private static Agency agency(Yaml yaml) {
        return new Agency(
                yaml.text("name"),
                yaml.text("sector"),
                yaml.text("category"),
                yaml.optional("vocabulary").orElse(yaml.text("sector")),
                yaml.number("weight", 1),
                yaml.number("weight", 1) * yaml.number("internal", 1),
                yaml.optional("parent"),
                yaml.flag("vertical"));
    }

    private static Overseer overseer(Yaml yaml) {
        var jurisdiction = yaml.child("jurisdiction");
        return new Overseer(
                yaml.text("name"),
                yaml.text("region"),
                yaml.text("level"),
                yaml.text("sector"),
                yaml.number("staff", 0),
                jurisdiction.text("kind"),
                jurisdiction.optional("region"),
                jurisdiction.optional("sector"),
                jurisdiction.texts("units"));
    }

    private static Account account(Yaml yaml) {
        return new Account(
                yaml.text("role"),
                yaml.text("username"),
                yaml.text("name"),
                yaml.optional("unit"),
                yaml.optional("region"));
    }
}
