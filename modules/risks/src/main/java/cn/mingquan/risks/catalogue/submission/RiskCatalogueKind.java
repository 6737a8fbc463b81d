package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.platform.attachments.Enclosure;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.FilingKind;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.CatalogueScale;
import cn.mingquan.risks.catalogue.ModerationReply;
import cn.mingquan.risks.catalogue.RiskCatalogueDocument;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Risk catalogues in the post office: laid out for moderation where they arrive, the levels taken note of where they come back. */
@Dependent
public class RiskCatalogueKind implements FilingKind {

    public static final String CODE = "RISK_CATALOGUE";

    private final RiskCatalogues catalogues;
    private final CatalogueRows rows;
    private final Clock clock;
    private final int days;

    @Inject
    RiskCatalogueKind(
            RiskCatalogues catalogues,
            CatalogueRows rows,
            Clock clock,
            @ConfigProperty(name = "mingquan.filings.risk-catalogue.days", defaultValue = "30") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("mingquan.filings.risk-catalogue.days must be at least 1");
        }
        this.catalogues = catalogues;
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
        return "风险等级目录";
    }

    @Override
    public int days() {
        return days;
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
        if (outcome.state() == FilingState.RETURNED) {
            catalogues.returned(outcome.subject(), outcome.reason());
            return;
        }
        var reply = Json.read(Objects.requireNonNull(outcome.reply()), ModerationReply.class);
        var catalogue = catalogues.lock(outcome.subject());
        catalogues.moderated(catalogue.id(), reply.session());
        rows.settle(catalogue.id(), reply, new CatalogueScale(catalogue.scale()), outcome.receiver(), clock.instant());
    }
}
