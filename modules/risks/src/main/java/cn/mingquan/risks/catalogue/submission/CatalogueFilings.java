package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.Outbox;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.RiskCatalogueDocument;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Puts copies of catalogues into the post. */
@Dependent
public class CatalogueFilings {

    private final CatalogueRows rows;
    private final Attachments attachments;
    private final Outbox outbox;

    @Inject
    public CatalogueFilings(CatalogueRows rows, Attachments attachments, Outbox outbox) {
        this.rows = rows;
        this.attachments = attachments;
        this.outbox = outbox;
    }

    /**
     * Files the catalogue as it stands, with its scans.
     *
     * @param title as it is called in outbox and inbox
     */
    public Outbox.Filed file(String kind, String title, RiskCatalogueView catalogue, FileRiskCatalogue request) {
        var document = new RiskCatalogueDocument(
                catalogue.period(),
                catalogue.number(),
                catalogue.madeAt(),
                catalogue.scale(),
                rows.document(catalogue.id()),
                attachments.enclosed(RiskCatalogueAttachmentResource.KIND, catalogue.id()),
                catalogue.session(),
                catalogue.approval());
        return outbox.file(new Outbox.Submission(
                kind,
                catalogue.id(),
                title,
                catalogue.period(),
                Texts.stripped(request.documentNo()),
                request.receiverId(),
                Json.write(document)));
    }
}
