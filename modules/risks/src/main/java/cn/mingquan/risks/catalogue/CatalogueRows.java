package cn.mingquan.risks.catalogue;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of catalogues in the current schema: of the unit's own, and of filings that it moderates. */
@Dependent
public class CatalogueRows {

    private static final String COLUMNS =
            "sort, point_id, code, description, power_code, power_name, category, post, kind, suggested,"
                    + " suggestion_reason, level, moderated, reason, final, final_reason";
    private static final Map<String, String> SORTS = Map.of(
            "sort", "r.sort",
            "powerName", "r.power_name",
            "level", "r.rank",
            "moderated", "r.moderated_rank",
            "decided", "r.final_rank");

    /** Names are compared without the spaces that people put into them. */
    private static final String KEY = "upper(regexp_replace(%s, '[[:space:]\u3000]', '', 'g'))";

    private static final String FREEZE =
            """
            insert into risk_catalogue_row (document_id, sort, point_id, code, description, power_id, power_code, power_name,
                   power_key, basic_item_id, category, post, kind, suggested, suggested_rank, suggestion_reason, level, rank,
                   severity)
            with scale as (select code, severity, row_number() over (order by sort, severity, code) as rank from risk_level)
            select ?, row_number() over (order by l.rank, p.code, r.code, r.id), r.id, r.code, r.description, p.id, p.code,
                   p.name, %s, p.basic_item_id, c.label, o.name, k.label, s.code, s.rank,
                   r.gradings -> 0 ->> 'reason', l.code, l.rank, l.severity
              from risk_point r join scale l on l.code = r.level left join power_item p on p.id = r.power_id
                   left join power_category c on c.code = p.category left join post o on o.id = r.post_id
                   left join risk_kind k on k.code = r.kind left join scale s on s.code = r.gradings -> 0 ->> 'suggested'
             where r.state = 'APPROVED' and p.state is distinct from 'WITHDRAWN'
            """
                    .formatted(KEY.formatted("p.name"));

    private final Sql sql;

    @Inject
    public CatalogueRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Freezes the unit's approved points as they stand.
     *
     * @return how many
     */
    public int freeze(UUID document) {
        return sql.change(FREEZE, document);
    }

    /** The rows as they travel. */
    public List<RiskCatalogueDocument.Row> document(UUID document) {
        return sql.list(
                "select " + COLUMNS + ", basic_item_id from risk_catalogue_row where document_id = ? order by sort",
                row -> travelling(row(row), row.getObject(17, UUID.class)),
                document);
    }

    private static RiskCatalogueDocument.Row travelling(RiskCatalogueRow row, @Nullable UUID basicItem) {
        return new RiskCatalogueDocument.Row(
                row.sort(),
                row.pointId(),
                row.code(),
                row.description(),
                row.powerCode(),
                row.powerName(),
                basicItem,
                row.category(),
                row.post(),
                row.kind(),
                row.suggested(),
                row.suggestionReason(),
                row.level(),
                row.moderated(),
                row.reason(),
                row.decided(),
                row.decidedReason());
    }

    public List<RiskCatalogueRow> all(UUID document) {
        return sql.list(
                "select " + COLUMNS + " from risk_catalogue_row where document_id = ? order by sort",
                CatalogueRows::row,
                document);
    }

    /** Lays out a copy that has come. */
    public void lay(UUID document, RiskCatalogueDocument copy) {
        var scale = new CatalogueScale(copy.scale());
        sql.each(
                "insert into risk_catalogue_row (document_id, " + COLUMNS
                        + ", power_key, basic_item_id, suggested_rank,"
                        + " rank, severity, moderated_rank, moderated_severity, final_rank)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + KEY.formatted("?")
                        + ", ?, ?, ?, ?, ?, ?, ?)",
                copy.rows().stream().map(row -> laid(document, row, scale)).toList());
    }

    private static @Nullable Object[] laid(UUID document, RiskCatalogueDocument.Row row, CatalogueScale scale) {
        var level = scale.place(row.level())
                .orElseThrow(() -> new IllegalArgumentException("The scale has no level " + row.level()));
        var moderated = scale.place(row.moderated());
        return new @Nullable Object[] {
            document,
            row.sort(),
            row.pointId(),
            row.code(),
            row.description(),
            row.powerCode(),
            row.powerName(),
            row.category(),
            row.post(),
            row.kind(),
            row.suggested(),
            row.suggestionReason(),
            row.level(),
            row.moderated(),
            row.reason(),
            row.decided(),
            row.decidedReason(),
            row.powerName(),
            row.basicItemId(),
            scale.place(row.suggested()).map(CatalogueScale.Place::rank).orElse(null),
            level.rank(),
            level.severity(),
            moderated.map(CatalogueScale.Place::rank).orElse(null),
            moderated.map(CatalogueScale.Place::severity).orElse(null),
            scale.place(row.decided()).map(CatalogueScale.Place::rank).orElse(null)
        };
    }

    public RiskCatalogueRowPage page(UUID document, CatalogueRowFilter filter, PageQuery page) {
        var search = filter.of(document);
        return new RiskCatalogueRowPage(
                sql.list(
                        "select " + COLUMNS + " from risk_catalogue_row r" + search.where() + " order by "
                                + page.orderBy(SORTS, "r.sort") + ", r.sort limit ? offset ?",
                        CatalogueRows::row,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*) from risk_catalogue_row r" + search.where(), search.parameters()),
                counts(document));
    }

    public LevelCounts counts(UUID document) {
        return sql.first(
                        """
                        select count(*) filter (where moderated is null), count(*) filter (where moderated_rank = rank),
                               count(*) filter (where moderated_rank < rank), count(*) filter (where moderated_rank > rank)
                          from risk_catalogue_row where document_id = ?
                        """,
                        row -> new LevelCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        document)
                .orElseThrow();
    }

    /** Keeps the proposed level of the rows. */
    public int keep(UUID document, Collection<Integer> rows, String by, Instant at) {
        return sql.change(
                "update risk_catalogue_row set moderated = level, moderated_rank = rank, moderated_severity = severity,"
                        + " reason = null, moderated_by = ?, moderated_at = ?"
                        + " where document_id = ? and sort = any(?::int[])",
                by,
                at,
                document,
                rows);
    }

    /** As {@link #keep}, for all that nobody has looked at. */
    public int keepRest(UUID document, String by, Instant at) {
        return sql.change(
                "update risk_catalogue_row set moderated = level, moderated_rank = rank, moderated_severity = severity,"
                        + " reason = null, moderated_by = ?, moderated_at = ? where document_id = ? and moderated is null",
                by,
                at,
                document);
    }

    /** Gives the rows another level; those that have it already keep it without a reason. */
    public int moderate(
            UUID document, Collection<Integer> rows, CatalogueScale.Place level, String reason, String by, Instant at) {
        return sql.change(
                "update risk_catalogue_row set moderated = ?, moderated_rank = ?, moderated_severity = ?,"
                        + " reason = case when level = ? then null else ? end, moderated_by = ?, moderated_at = ?"
                        + " where document_id = ? and sort = any(?::int[])",
                level.code(),
                level.rank(),
                level.severity(),
                level.code(),
                reason,
                by,
                at,
                document,
                rows);
    }

    /** The moderated levels that have come back, each into its row. */
    public void settle(UUID document, ModerationReply reply, CatalogueScale scale, String by, Instant at) {
        sql.each(
                "update risk_catalogue_row set moderated = ?, moderated_rank = ?, moderated_severity = ?, reason = ?,"
                        + " moderated_by = ?, moderated_at = ? where document_id = ? and sort = ? and point_id = ?",
                reply.rows().stream()
                        .map(row -> {
                            var level = scale.place(row.level())
                                    .orElseThrow(() ->
                                            new IllegalArgumentException("The scale has no level " + row.level()));
                            return new @Nullable Object[] {
                                level.code(),
                                level.rank(),
                                level.severity(),
                                row.reason(),
                                by,
                                at,
                                document,
                                row.sort(),
                                row.pointId()
                            };
                        })
                        .toList());
    }

    /** Takes back every level that was chosen otherwise. */
    public void undecide(UUID document) {
        sql.change(
                "update risk_catalogue_row set final = null, final_rank = null, final_reason = null"
                        + " where document_id = ? and final is not null",
                document);
    }

    public void remove(UUID document) {
        sql.change("delete from risk_catalogue_row where document_id = ?", document);
    }

    private static RiskCatalogueRow row(ResultSet row) throws SQLException {
        return new RiskCatalogueRow(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                null);
    }
}
