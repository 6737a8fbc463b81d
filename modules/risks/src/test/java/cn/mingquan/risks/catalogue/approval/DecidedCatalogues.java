package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.submission.SubmittedCatalogues;
import cn.mingquan.risks.level.RiskScale;
import cn.mingquan.risks.point.DecidedLevels;

/** The parts of the deciding side, on a post office. */
public final class DecidedCatalogues {

    private DecidedCatalogues() {}

    public static RiskCatalogueRecordKind kind(PostOffice office) {
        return new RiskCatalogueRecordKind(
                new LevelDecisions(office.sql, office.clock), new CatalogueRows(office.sql), office.clock, 15);
    }

    public static ApprovalRuleResource rules(PostOffice office) {
        return new ApprovalRuleResource(new ApprovalRules(office.sql, office.outbox), office.audit);
    }

    public static CatalogueApprovalResource resource(PostOffice office) {
        return new CatalogueApprovalResource(new CatalogueApprovals(
                SubmittedCatalogues.catalogues(office),
                new LevelDecisions(office.sql, office.clock),
                new ApprovalRules(office.sql, office.outbox),
                new DecidedLevels(
                        office.sql,
                        new RiskScale(office.sql),
                        office.audit,
                        new FigureChanges(office.database),
                        office.clock),
                SubmittedCatalogues.filings(office),
                office.attachments,
                office.audit,
                office.clock));
    }
}
