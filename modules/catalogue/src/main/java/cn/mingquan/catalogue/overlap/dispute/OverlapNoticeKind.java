package cn.mingquan.catalogue.overlap.dispute;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.FilingKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notices of overlap cases in the post office. They take effect in the claimant's schema when they arrive. */
@Dependent
public class OverlapNoticeKind implements FilingKind {

    public static final String CODE = "OVERLAP_NOTICE";

    private final Disputes disputes;

    @Inject
    OverlapNoticeKind(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "权力交叉通知";
    }

    @Override
    public boolean notice() {
        return true;
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    public void arrived(UUID filing, String document) {
        disputes.take(Json.read(document, OverlapNotice.class));
    }

    /** Nothing comes of it at the sender: whether it has arrived, the notice itself says. */
    @Override
    public void settled(Outcome outcome) {}
}
