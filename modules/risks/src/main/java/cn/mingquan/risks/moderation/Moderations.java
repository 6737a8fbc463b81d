package cn.mingquan.risks.moderation;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.Inbox;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.CatalogueScale;
import cn.mingquan.risks.catalogue.ModerationReply;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.catalogue.RiskCatalogueDocument;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** The acts of moderating a catalogue: levels of rows, and the end, which sends them back. */
@Dependent
class Moderations {

    private final Inbox inbox;
    private final CatalogueRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Moderations(Inbox inbox, CatalogueRows rows, AuditTrail audit, Clock clock) {
        this.inbox = inbox;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    ModeratedRows moderate(UUID filing, ModerateRows request) {
        var copy = inbox.open(filing, RiskCatalogueKind.CODE);
        var chosen = request.rows() == null ? List.<Integer>of() : request.rows();
        if (!request.allUndecided() && chosen.isEmpty()) {
            throw invalid("rows", "请选择风险点");
        }
        var detail = new TreeMap<String, Object>();
        var moderated = request.level() == null
                ? keep(filing, request.allUndecided(), chosen)
                : change(filing, copy, request, chosen, detail);
        detail.put("rows", request.allUndecided() ? moderated : chosen);
        audit.record("risk-catalogue.moderated", "filing", filing, copy.title(), detail);
        return new ModeratedRows(moderated);
    }

    private int keep(UUID filing, boolean rest, List<Integer> chosen) {
        var by = Scopes.actor().name();
        return rest ? rows.keepRest(filing, by, clock.instant()) : rows.keep(filing, chosen, by, clock.instant());
    }

    private int change(
            UUID filing, Inbox.Received copy, ModerateRows request, List<Integer> chosen, Map<String, Object> detail) {
        if (request.allUndecided()) {
            throw invalid("rows", "改定等级请逐项选择风险点");
        }
        var scale = new CatalogueScale(
                Json.read(copy.document(), RiskCatalogueDocument.class).scale());
        var level = scale.place(request.level()).orElseThrow(() -> invalid("level", "填报单位没有这个等级"));
        var reason = Texts.stripped(request.reason());
        if (reason == null) {
            throw invalid("reason", "请填写理由");
        }
        detail.put("level", scale.label(level.code()));
        detail.put("reason", reason);
        return rows.moderate(filing, chosen, level, reason, Scopes.actor().name(), clock.instant());
    }

    /** Ends the moderation: the levels go back to the unit and are no longer changed here. */
    void complete(UUID filing, ModerationSession session) {
        inbox.open(filing, RiskCatalogueKind.CODE);
        var held = session.judged(LocalDate.now(clock));
        var left = rows.counts(filing).undecided();
        if (left > 0) {
            throw new Problem(RiskCatalogueProblem.MODERATION_UNDECIDED, "还有 " + left + " 个风险点没有综合平衡意见。");
        }
        var levels = rows.all(filing).stream()
                .map(row -> new ModerationReply.Row(
                        row.sort(), row.pointId(), Objects.requireNonNull(row.moderated()), row.reason()))
                .toList();
        inbox.answer(filing, Json.write(new ModerationReply(held, levels)));
    }

    private static Problem invalid(String field, String reason) {
        return new Problem(RiskCatalogueProblem.MODERATION_INVALID, "请改正标出的内容。").with(field, reason);
    }
}
