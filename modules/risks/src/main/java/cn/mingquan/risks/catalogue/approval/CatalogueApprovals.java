package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.risks.catalogue.CatalogueScale;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.catalogue.submission.CatalogueFilings;
import cn.mingquan.risks.catalogue.submission.FileRiskCatalogue;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueAttachmentResource;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueState;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueView;
import cn.mingquan.risks.catalogue.submission.RiskCatalogues;
import cn.mingquan.risks.point.DecidedLevels;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The acts by which the levels of a catalogue become those of the points. */
@Dependent
class CatalogueApprovals {

    private static final String SUBJECT = "risk-catalogue";

    private final RiskCatalogues catalogues;
    private final LevelDecisions decisions;
    private final ApprovalRules rules;
    private final DecidedLevels points;
    private final CatalogueFilings filings;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CatalogueApprovals(
            RiskCatalogues catalogues,
            LevelDecisions decisions,
            ApprovalRules rules,
            DecidedLevels points,
            CatalogueFilings filings,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.catalogues = catalogues;
        this.decisions = decisions;
        this.rules = rules;
        this.points = points;
        this.filings = filings;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    RiskCatalogueView choose(UUID id, ChooseLevels request) {
        var catalogue = requireDecidable(catalogues.lock(id));
        var detail = new TreeMap<String, Object>();
        detail.put("rows", request.rows());
        if (request.level() == null) {
            decisions.reset(id, request.rows());
        } else {
            var scale = new CatalogueScale(catalogue.scale());
            var level = scale.place(request.level()).orElseThrow(() -> invalid("level", "目录里没有这个等级"));
            var reason = Texts.stripped(request.reason());
            if (reason == null) {
                throw invalid("reason", "请填写理由");
            }
            decisions.reset(id, request.rows());
            decisions.choose(id, request.rows(), level, reason);
            detail.put("level", scale.label(level.code()));
            detail.put("reason", reason);
        }
        audit.record("risk-catalogue.levels-chosen", SUBJECT, id, catalogue.title(), detail);
        return catalogues.get(id);
    }

    ApprovedCatalogue approve(UUID id, ApproveCatalogue request) {
        var catalogue = requireDecidable(catalogues.lock(id));
        if (catalogues.outdated(id)) {
            throw new Problem(
                    RiskCatalogueProblem.RISK_CATALOGUE_OUTDATED, "“" + catalogue.title() + "”之后已另做一版，请审定最新的一版。");
        }
        request.judge(catalogue, LocalDate.now(clock));
        var minutes = attachments.enclosed(RiskCatalogueAttachmentResource.KIND, id);
        if (minutes.isEmpty()) {
            throw new Problem(RiskCatalogueProblem.RISK_CATALOGUE_WITHOUT_MINUTES, "请先上传审定会议记录的扫描件。");
        }
        var documentNo = Texts.stripped(request.documentNo());
        decisions.decide(id, request, documentNo);
        var changed = decisions.changed(id);
        var leftOut = points.take(changed, catalogue.title());
        var detail = new TreeMap<String, Object>();
        detail.put("approvalBody", request.body().strip());
        detail.put("approvedOn", request.approvedOn().toString());
        detail.put("minutes", minutes.size());
        detail.put("changed", changed.size() - leftOut.size());
        if (documentNo != null) {
            detail.put("documentNo", documentNo);
        }
        audit.record("risk-catalogue.approved", SUBJECT, id, catalogue.title(), detail);
        return new ApprovedCatalogue(changed.size() - leftOut.size(), leftOut);
    }

    RiskCatalogueView fileForRecord(UUID id, FileRiskCatalogue request) {
        var catalogue = catalogues.lock(id);
        if (catalogue.approval() == null) {
            throw new Problem(
                    RiskCatalogueProblem.RISK_CATALOGUE_NOT_APPROVED,
                    "“" + catalogue.title() + "”" + catalogue.state().label() + "，审定后才能报送备案。");
        }
        if (catalogue.recordFiling() != null) {
            throw new Problem(
                    RiskCatalogueProblem.RISK_CATALOGUE_ON_RECORD,
                    "“" + catalogue.title() + "”已报送" + catalogue.recordFiling().receiver() + "备案。");
        }
        var filed = filings.file(RiskCatalogueRecordKind.CODE, catalogue.title() + "（备案）", catalogue, request);
        decisions.filedForRecord(id, filed.id(), filed.receiver());
        audit.record(
                "risk-catalogue.filed-for-record",
                SUBJECT,
                id,
                catalogue.title(),
                Map.of("receiver", filed.receiver()));
        return catalogues.get(id);
    }

    private RiskCatalogueView requireDecidable(RiskCatalogueView catalogue) {
        if (catalogue.state() == RiskCatalogueState.APPROVED) {
            throw new Problem(RiskCatalogueProblem.RISK_CATALOGUE_APPROVED, "“" + catalogue.title() + "”已审定；要变更请另做一版。");
        }
        var ready = catalogue.state() == RiskCatalogueState.MODERATED
                || (catalogue.state() == RiskCatalogueState.MADE && !rules.get().moderationFirst());
        if (!ready) {
            throw new Problem(
                    RiskCatalogueProblem.RISK_CATALOGUE_NOT_MODERATED,
                    "“" + catalogue.title() + "”" + catalogue.state().label() + "，综合平衡后才能审定。");
        }
        return catalogue;
    }

    private static Problem invalid(String field, String reason) {
        return new Problem(RiskCatalogueProblem.RISK_CATALOGUE_INVALID, "请改正标出的内容。").with(field, reason);
    }
}
