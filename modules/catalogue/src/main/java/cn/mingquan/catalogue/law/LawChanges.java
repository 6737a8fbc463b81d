package cn.mingquan.catalogue.law;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records once for all powers what has become of a law. That is a fact and no decision of the unit: it holds for approved
 * powers too, and opens none of them. Each power keeps the note until somebody has looked at it again, or has changed its bases.
 */
@Dependent
class LawChanges {

    private static final String OF_LAW = " from power_item p where p.id = b.power_id and p.state <> 'WITHDRAWN' and "
            + Laws.KEY + " = " + Laws.ASKED + " and (?::text is null or b.article = ?)";

    private final Sql sql;
    private final Laws laws;
    private final AuditTrail audit;
    private final PowerFigures figures;

    @Inject
    LawChanges(Sql sql, Laws laws, AuditTrail audit, PowerFigures figures) {
        this.sql = sql;
        this.laws = laws;
        this.audit = audit;
        this.figures = figures;
    }

    /** From the day on the law, or the article, no longer holds. What has ended before stays as it is. */
    LawOutcome end(LawChange change) {
        var powers = changed(
                "update legal_basis b set valid_to = ?, changed_on = ?, change_note = ?" + OF_LAW
                        + " and (b.valid_to is null or b.valid_to > ?) and (b.valid_from is null or b.valid_from < ?)"
                        + " returning p.id, p.name",
                change.on(),
                change.on(),
                change.note().strip(),
                change.title(),
                Texts.stripped(change.article()),
                Texts.stripped(change.article()),
                change.on(),
                change.on());
        return recorded("law.ended", "power.basis-ended", change, powers);
    }

    /** The law, or the article, holds as changed from the day on. */
    LawOutcome change(LawChange change) {
        var powers = changed(
                "update legal_basis b set changed_on = ?, change_note = ?" + OF_LAW
                        + " and (b.valid_to is null or b.valid_to > ?) returning p.id, p.name",
                change.on(),
                change.note().strip(),
                change.title(),
                Texts.stripped(change.article()),
                Texts.stripped(change.article()),
                change.on());
        return recorded("law.changed", "power.basis-changed", change, powers);
    }

    private Map<UUID, String> changed(String update, @Nullable Object... parameters) {
        var powers = new TreeMap<UUID, String>();
        sql.list(update, row -> powers.put(row.getObject(1, UUID.class), String.valueOf(row.getString(2))), parameters);
        return powers;
    }

    private LawOutcome recorded(String ofLaw, String ofPower, LawChange change, Map<UUID, String> powers) {
        if (powers.isEmpty()) {
            throw nothing(change);
        }
        touch(powers);
        var fields = new TreeMap<String, Object>();
        fields.put("effectiveOn", change.on().toString());
        fields.put("reason", change.note().strip());
        var article = Texts.stripped(change.article());
        if (article != null) {
            fields.put("article", article);
        }
        var ofEach = new TreeMap<>(fields);
        ofEach.put("law", change.title().strip());
        fields.put("powers", powers.size());
        audit.record(ofLaw, "law", null, change.title().strip(), fields);
        audit.recordEach(
                ofPower,
                "power",
                powers.entrySet().stream()
                        .map(power -> new AuditTrail.Subject(power.getKey(), power.getValue(), ofEach))
                        .toList());
        figures.changed();
        return new LawOutcome(powers.size(), laws.baseless(powers.keySet(), change.on()));
    }

    private Problem nothing(LawChange change) {
        return sql.exists(
                        "select 1 from legal_basis b"
                                + OF_LAW.replaceFirst(" from power_item p where", ", power_item p where") + " limit 1",
                        change.title(),
                        Texts.stripped(change.article()),
                        Texts.stripped(change.article()))
                ? new Problem(LawProblem.LAW_NOTHING_CHANGED, "引用它的依据在这一天以前都已失效，或者这一天以后才施行。")
                : new Problem(LawProblem.LAW_NOT_CITED, "没有职权引用这部法律（或者这一条），请核对名称和条款。");
    }

    /** Who has a power open for editing reads it again before writing over this. */
    private void touch(Map<UUID, String> powers) {
        sql.change(
                "update power_item set version = version + 1 where id = any(?::uuid[])",
                powers.keySet().stream().map(UUID::toString).toList());
    }

    /** @throws Problem when the unit has not all of them, any more or ever */
    private void requireOwn(List<UUID> bases) {
        var asked = bases.stream().map(UUID::toString).distinct().toList();
        if (sql.number("select count(*) from legal_basis where id = any(?::uuid[])", asked) < asked.size()) {
            throw new Problem(LawProblem.LAW_BASIS_NOT_FOUND, "选中的依据有的已经不在了，请刷新后重新选择。");
        }
    }

    /** Somebody has looked again at the powers that these bases carry. */
    Reviewed review(List<UUID> bases) {
        requireOwn(bases);
        var powers = changed(
                "update legal_basis b set changed_on = null, change_note = null from power_item p"
                        + " where p.id = b.power_id and b.changed_on is not null and b.id = any(?::uuid[])"
                        + " returning p.id, p.name",
                bases.stream().map(UUID::toString).toList());
        if (!powers.isEmpty()) {
            touch(powers);
            audit.recordEach(
                    "power.basis-reviewed",
                    "power",
                    powers.entrySet().stream()
                            .map(power -> new AuditTrail.Subject(power.getKey(), power.getValue(), Map.of()))
                            .toList());
        }
        return new Reviewed(powers.size());
    }
}
