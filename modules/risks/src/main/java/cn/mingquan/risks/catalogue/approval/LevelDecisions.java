package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.risks.catalogue.CatalogueScale.Place;
import cn.mingquan.risks.point.DecidedLevels.Decided;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what the unit's body decides into a catalogue. */
@Dependent
class LevelDecisions {

    private final Sql sql;
    private final Clock clock;

    @Inject
    LevelDecisions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return how many points have another level than the moderated one now */
    int choose(UUID catalogue, List<Integer> rows, Place level, @Nullable String reason) {
        return sql.change(
                "update risk_catalogue_row set final = ?, final_rank = ?, final_reason = ?"
                        + " where document_id = ? and sort = any(?::int[]) and coalesce(moderated, level) <> ?",
                level.code(),
                level.rank(),
                reason,
                catalogue,
                rows,
                level.code());
    }

    /** Back to the moderated level. */
    int reset(UUID catalogue, List<Integer> rows) {
        return sql.change(
                "update risk_catalogue_row set final = null, final_rank = null, final_reason = null"
                        + " where document_id = ? and sort = any(?::int[]) and final is not null",
                catalogue,
                rows);
    }

    /** What was not chosen otherwise is decided as moderated, or as proposed where nobody has moderated. */
    void decide(UUID catalogue, ApproveCatalogue approval, @Nullable String documentNo) {
        sql.change(
                "update risk_catalogue_row set final = coalesce(final, moderated, level),"
                        + " final_rank = coalesce(final_rank, moderated_rank, rank) where document_id = ?",
                catalogue);
        sql.change(
                "update risk_catalogue set state = 'APPROVED', approval_body = ?, approved_on = ?, approval_no = ?,"
                        + " approved_by = ?, approved_at = ? where id = ?",
                approval.body().strip(),
                approval.approvedOn(),
                documentNo,
                Scopes.actor().name(),
                clock.instant(),
                catalogue);
    }

    /** The points for which another level was decided than proposed. */
    List<Decided> changed(UUID catalogue) {
        return sql.list(
                "select point_id, level, final, coalesce(final_reason, reason) from risk_catalogue_row"
                        + " where document_id = ? and final <> level order by sort",
                row -> new Decided(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                catalogue);
    }

    void filedForRecord(UUID catalogue, UUID filing, String receiver) {
        sql.change(
                "update risk_catalogue set record_id = ?, record_receiver = ?, record_filed_at = ?, reason = null"
                        + " where id = ?",
                filing,
                receiver,
                clock.instant(),
                catalogue);
    }

    void recorded(UUID catalogue, Instant at) {
        sql.change("update risk_catalogue set recorded_at = ? where id = ?", at, catalogue);
    }

    /** It could not be delivered: it may be filed again. */
    void notRecorded(UUID catalogue, @Nullable String reason) {
        sql.change(
                "update risk_catalogue set record_id = null, record_receiver = null, record_filed_at = null, reason = ?"
                        + " where id = ?",
                reason,
                catalogue);
    }
}
