package cn.mingquan.risks.moderation;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.catalogue.PeerLevels;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the units of an area grade the same powers, as their last catalogues have it that came to be moderated. */
@Dependent
class PeerGradings {

    /** Held in memory at once: a province of a thousand units with two hundred powers each. */
    static final int MOST_POWERS = 200_000;

    private static final String LATEST =
            """
            latest as (select distinct on (sender_id) id, sender_id, sender_name from incoming
                        where kind = ? and state <> 'RETURNED' order by sender_id, arrived_at desc, id desc)
            """;

    private static final String PEERS = "with "
            + LATEST
            + """
            , same as (
                select m.sort, l.sender_id, min(coalesce(o.moderated_severity, o.severity)) as severity
                  from risk_catalogue_row m
                  join risk_catalogue_row o on o.power_key = m.power_key or o.basic_item_id = m.basic_item_id
                  join latest l on l.id = o.document_id
                 where m.document_id = ? and m.sort = any(?::int[])
                   and l.sender_id <> (select sender_id from incoming where id = ?)
                 group by m.sort, l.sender_id)
            select sort, count(*) filter (where severity = 1), count(*) filter (where severity = 2),
                   count(*) filter (where severity = 3) from same group by sort
            """;

    private static final String POWERS = "with "
            + LATEST
            + """
            select l.sender_id, coalesce(r.basic_item_id::text, ''), min(r.power_name),
                   min(coalesce(r.moderated_severity, r.severity))
              from latest l join risk_catalogue_row r on r.document_id = l.id
             where r.power_key is not null group by l.sender_id, r.basic_item_id, r.power_key limit ?
            """;

    private final Sql sql;

    @Inject
    PeerGradings(Sql sql) {
        this.sql = sql;
    }

    /** By the places of the points. */
    Map<Integer, PeerLevels> peers(UUID filing, List<Integer> rows) {
        var peers = new HashMap<Integer, PeerLevels>();
        sql.list(
                PEERS,
                row -> peers.put(row.getInt(1), new PeerLevels(row.getLong(2), row.getLong(3), row.getLong(4))),
                RiskCatalogueKind.CODE,
                filing,
                rows,
                filing);
        return peers;
    }

    /** @throws Problem when there are more than can be held */
    List<GradedPower> powers() {
        var powers = sql.list(
                POWERS,
                row -> new GradedPower(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4)),
                RiskCatalogueKind.CODE,
                MOST_POWERS + 1);
        if (powers.size() > MOST_POWERS) {
            throw new Problem(
                    RiskCatalogueProblem.MODERATION_TOO_LARGE, "要比较的职权超过 " + MOST_POWERS / 10_000 + " 万项，请由下一级机构分别比较。");
        }
        return powers;
    }

    /** A unit whose last catalogue is compared. */
    record Compared(UUID unit, String name, UUID filing) {}

    List<Compared> units() {
        return sql.list(
                "with " + LATEST + "select sender_id, sender_name, id from latest order by sender_name",
                row -> new Compared(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                RiskCatalogueKind.CODE);
    }
}
