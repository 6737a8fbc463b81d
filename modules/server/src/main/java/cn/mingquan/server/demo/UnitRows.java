package cn.mingquan.server.demo;

import cn.mingquan.platform.Ids;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a generated unit's rows into its own schema, on a connection that is already under its role. */
final class UnitRows {

    private static final String APPROVED_BY = "演示数据";

    private final Connection connection;
    private final Instant now;
    private final LocalDate today;

    UnitRows(Connection connection, Instant now, LocalDate today) {
        this.connection = connection;
        this.now = now;
        this.today = today;
    }

    boolean written() throws SQLException {
        try (var query = connection.prepareStatement("select 1 from setting where key = 'demo'");
                var row = query.executeQuery()) {
            return row.next();
        }
    }

    /**
     * @param risks the section {@code risks} of the template whose levels and kinds the unit's place has agreed on
     * @return what was written, for the audit entry
     */
    Map<String, Integer> write(DemoUnit unit, JsonObject risks) throws SQLException {
        writeScale(risks);
        var levels = risks.getJsonArray("levels").getValuesAs(JsonObject.class);
        var sections = sections(unit);
        var posts = posts(unit, sections);
        var powers = powers(unit, sections, posts);
        int measures = points(unit, levels, sections, posts, powers);
        try (var mark = connection.prepareStatement(
                "insert into setting (key, value, version) values ('demo', cast('{\"demo\":true}' as jsonb), 0)")) {
            mark.executeUpdate();
        }
        return Map.of(
                "powers",
                unit.powers().size(),
                "draftPowers",
                (int) unit.powers().stream().filter(DemoPower::draft).count(),
                "riskPoints",
                unit.points().size(),
                "draftRiskPoints",
                (int) unit.points().stream().filter(DemoPoint::draft).count(),
                "controlMeasures",
                measures);
    }

    /** A county may agree on one scale for all its units, whatever their category's template proposes. */
    private void writeScale(JsonObject risks) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from risk_level");
            statement.executeUpdate("delete from risk_kind");
        }
        var levels = new CopyTable("risk_level (code, label, colour, severity, sort)");
        for (var level : risks.getJsonArray("levels").getValuesAs(JsonObject.class)) {
            levels.row(
                    level.getString("code"),
                    level.getString("label"),
                    level.getString("colour"),
                    level.getInt("severity"),
                    level.getInt("sort"));
        }
        levels.write(connection);
        var kinds = new CopyTable("risk_kind (code, label, sort)");
        for (var kind : risks.getJsonArray("kinds").getValuesAs(JsonObject.class)) {
            kinds.row(kind.getString("code"), kind.getString("label"), kind.getInt("sort"));
        }
        kinds.write(connection);
    }

    private Map<String, UUID> sections(DemoUnit unit) throws SQLException {
        var ids = new HashMap<String, UUID>();
        var table = new CopyTable("section (id, name, sort, demo)");
        for (var name : unit.sections()) {
            var id = Ids.next();
            ids.put(name, id);
            table.row(id, name, ids.size(), true);
        }
        table.write(connection);
        return ids;
    }

    private List<UUID> posts(DemoUnit unit, Map<String, UUID> sections) throws SQLException {
        var ids = new ArrayList<UUID>();
        var table = new CopyTable("post (id, section_id, name, holder_layer, hot_post, holders, demo)");
        for (var post : unit.posts()) {
            var id = Ids.next();
            ids.add(id);
            table.row(
                    id,
                    sections.get(post.section()),
                    post.name(),
                    post.holderLayer(),
                    post.hotPost(),
                    Json.createArrayBuilder().add(post.holder()).build(),
                    true);
        }
        table.write(connection);
        return ids;
    }

    private List<UUID> powers(DemoUnit unit, Map<String, UUID> sections, List<UUID> posts) throws SQLException {
        var ids = new ArrayList<UUID>();
        var items =
                new CopyTable("power_item (id, code, name, category, content, section_id, exerciser, holder_post_id,"
                        + " holder_layer, hot_post, direction, visibility, statutory_limit, statutory_unit, promised_limit,"
                        + " promised_unit, level, state, approved_on, approved_by, demo, created_at, updated_at)");
        var bases = new CopyTable("legal_basis (id, power_id, type, title, article, text, sort)");
        for (var power : unit.powers()) {
            var id = Ids.next();
            ids.add(id);
            boolean limited = power.limit() > 0;
            boolean promised = power.promised() > 0;
            items.row(
                    id,
                    power.code(),
                    power.name(),
                    power.category(),
                    power.content(),
                    sections.get(power.section()),
                    unit.name(),
                    posts.get(power.post()),
                    power.holderLayer(),
                    power.hotPost(),
                    power.internal() ? "INTERNAL_MGMT" : "EXTERNAL",
                    power.implicit() ? "IMPLICIT" : "EXPLICIT",
                    limited ? power.limit() : null,
                    limited ? power.limitUnit() : null,
                    promised ? power.promised() : null,
                    promised ? power.limitUnit() : null,
                    power.level(),
                    power.draft() ? "DRAFT" : "APPROVED",
                    power.draft() ? null : today,
                    power.draft() ? null : APPROVED_BY,
                    true,
                    now,
                    now);
            int sort = 0;
            for (var basis : power.bases()) {
                bases.row(
                        Ids.next(),
                        id,
                        basis.type(),
                        basis.title(),
                        emptyToNull(basis.article()),
                        emptyToNull(basis.text()),
                        sort++);
            }
        }
        items.write(connection);
        bases.write(connection);
        return ids;
    }

    private int points(
            DemoUnit unit, List<JsonObject> levels, Map<String, UUID> sections, List<UUID> posts, List<UUID> powers)
            throws SQLException {
        var codes = new HashMap<Integer, String>();
        levels.forEach(level -> codes.putIfAbsent(level.getInt("severity"), level.getString("code")));
        var points = new CopyTable("risk_point (id, code, power_id, post_id, owner_type, section_id, kind, description,"
                + " level, holder_layer, phase, owner_name, state, approved_on, approved_by, demo, created_at,"
                + " updated_at)");
        var measures = new CopyTable("control_measure (id, risk_point_id, mechanism, text, sort)");
        int number = 0;
        int written = 0;
        for (var point : unit.points()) {
            var id = Ids.next();
            points.row(
                    id,
                    "YS-R-%04d".formatted(++number),
                    powers.get(point.power()),
                    posts.get(point.post()),
                    point.ownerType(),
                    sections.get(unit.powers().get(point.power()).section()),
                    point.kind(),
                    point.description(),
                    codes.get(point.severity()),
                    point.holderLayer(),
                    point.phase(),
                    unit.posts().get(point.post()).name(),
                    point.draft() ? "DRAFT" : "APPROVED",
                    point.draft() ? null : today,
                    point.draft() ? null : APPROVED_BY,
                    true,
                    now,
                    now);
            int sort = 0;
            for (var measure : point.measures()) {
                measures.row(Ids.next(), id, measure.mechanism(), measure.text(), sort++);
                written++;
            }
        }
        points.write(connection);
        measures.write(connection);
        return written;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
