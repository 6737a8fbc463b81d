package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.attachments.Enclosure;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.FilingKind;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.RiskCatalogueDocument;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decided catalogues that are filed for the record with the discipline body of the same level (备案, S2-21). */
@Dependent
public class RiskCatalogueRecordKind implements FilingKind {

    public static final String CODE = "RISK_CATALOGUE_RECORD";

    private final LevelDecisions decisions;
    private final CatalogueRows rows;
    private final Clock clock;
    private final int days;

    @Inject
    RiskCatalogueRecordKind(
            LevelDecisions decisions,
            CatalogueRows rows,
            Clock clock,
            @ConfigProperty(name = "mingquan.filings.risk-catalogue-record.days", defaultValue = "15") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("mingquan.filings.risk-catalogue-record.days must be at least 1");
        }
        this.decisions = decisions;
        this.rows = rows;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "风险等级目录备案";
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public boolean forRecord() {
        return true;
    }

    @Override
    public List<Enclosure> enclosures(String document) {
        return Json.read(document, RiskCatalogueDocument.class).attachments();
    }

    @Override
    public void arrived(UUID filing, String document) {
        rows.lay(filing, Json.read(document, RiskCatalogueDocument.class));
    }

    @Override
    public void settled(Outcome outcome) {
        if (outcome.state() == FilingState.RECORDED) {
            decisions.recorded(outcome.subject(), clock.instant());
        } else {
            decisions.notRecorded(outcome.subject(), outcome.reason());
        }
    }
}
