package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.platform.attachments.Attachment;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.level.RiskScale;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The parts of the sending side, on a post office. */
public final class SubmittedCatalogues {

    private SubmittedCatalogues() {}

    public static RiskCatalogues catalogues(PostOffice office) {
        return new RiskCatalogues(office.sql, new CatalogueRows(office.sql), new RiskScale(office.sql), office.clock);
    }

    public static RiskCatalogueKind kind(PostOffice office) {
        return new RiskCatalogueKind(catalogues(office), new CatalogueRows(office.sql), office.clock, 30);
    }

    public static CatalogueFilings filings(PostOffice office) {
        return new CatalogueFilings(new CatalogueRows(office.sql), office.attachments, office.outbox);
    }

    public static RiskCatalogueResource resource(PostOffice office) {
        return new RiskCatalogueResource(
                catalogues(office), new CatalogueRows(office.sql), filings(office), office.attachments, office.audit);
    }

    public static Attachment attach(PostOffice office, RiskCatalogueView catalogue, String name, String content) {
        return new RiskCatalogueAttachmentResource(
                        catalogues(office), office.attachments, new ImportSlots(1, 1, Duration.ofSeconds(5)))
                .added(catalogue.id(), name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    public static RiskCatalogueView make(RiskCatalogueResource resource, String period) {
        return resource.made(new MakeRiskCatalogue(period));
    }
}
