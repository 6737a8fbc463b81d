package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes drafts of chosen items, with their bases; a power that is there under an item's code is linked instead. */
@Dependent
class Claiming {

    /** The category of the agency's own that stands for the item's national one; the first when there are several. */
    private static final String INSERT = "insert into power_item (id, code, name, category, content, exerciser,"
            + " basic_item_id, basic_edition, created_at, updated_at) values (?, ?, ?,"
            + " (select code from power_category where national_code = ? order by sort, code limit 1), ?,"
            + " (select name from platform.unit where code = substr(current_user, 3)), ?, ?, ?, ?)";

    private final Sql sql;
    private final BasicClaims claims;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    Claiming(Sql sql, BasicClaims claims, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.sql = sql;
        this.claims = claims;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    Claimed claim(List<UUID> ids) {
        waitForOthers();
        var rows = claims.chosen(ids);
        var open = rows.stream().filter(row -> row.powerId() == null).toList();
        var linked = open.stream().filter(row -> row.sameCode() != null).toList();
        var drafts = open.stream()
                .filter(row -> row.sameCode() == null)
                .map(ClaimRow::item)
                .toList();
        link(linked);
        write(drafts);
        if (!open.isEmpty()) {
            figures.changed();
        }
        return new Claimed(drafts.size(), linked.size(), rows.size() - open.size());
    }

    /** Two people of the agency who choose at the same time take turns; the second sees what the first has claimed. */
    private void waitForOthers() {
        sql.list("select key from setting where key = 'catalogue.customFields' for update", row -> row.getString(1));
    }

    private void link(List<ClaimRow> rows) {
        var updates = new ArrayList<@Nullable Object[]>();
        var subjects = new ArrayList<AuditTrail.Subject>();
        for (var row : rows) {
            updates.add(new @Nullable Object[] {row.item().id(), row.item().edition(), row.sameCode()});
            subjects.add(subject(row.sameCode(), row.item()));
        }
        sql.each("update power_item set basic_item_id = ?, basic_edition = ? where id = ?", updates);
        audit.recordEach("power.linked", "power", subjects);
    }

    private void write(List<BasicItemView> items) {
        var now = clock.instant();
        var powers = new ArrayList<@Nullable Object[]>();
        var bases = new ArrayList<@Nullable Object[]>();
        var subjects = new ArrayList<AuditTrail.Subject>();
        for (var item : items) {
            var id = Ids.next();
            subjects.add(subject(id, item));
            powers.add(new @Nullable Object[] {
                id, item.code(), item.name(), item.category(), item.content(), item.id(), item.edition(), now, now
            });
            addBases(bases, id, item);
        }
        sql.each(INSERT, powers);
        sql.each(
                "insert into legal_basis (id, power_id, type, title, article, text, valid_from, valid_to, sort)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                bases);
        audit.recordEach("power.claimed", "power", subjects);
    }

    private static void addBases(List<@Nullable Object[]> rows, UUID power, BasicItemView item) {
        for (int sort = 0; sort < item.bases().size(); sort++) {
            var basis = item.bases().get(sort);
            rows.add(new @Nullable Object[] {
                Ids.next(),
                power,
                basis.type(),
                basis.title(),
                basis.article(),
                basis.text(),
                basis.validFrom(),
                basis.validTo(),
                sort
            });
        }
    }

    private static AuditTrail.Subject subject(@Nullable UUID power, BasicItemView item) {
        return new AuditTrail.Subject(
                Objects.requireNonNull(power),
                item.name(),
                Map.of("basicCode", item.code(), "basicEdition", item.edition()));
    }
}
