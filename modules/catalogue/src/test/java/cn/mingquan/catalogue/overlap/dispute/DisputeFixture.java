package cn.mingquan.catalogue.overlap.dispute;

import cn.mingquan.catalogue.submission.SubmissionFixture;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.platform.testing.Postgres;
import java.util.List;

/** A post office that carries statements and the notices of overlap cases. */
public final class DisputeFixture {

    private DisputeFixture() {}

    public static PostOffice office(Postgres postgres) {
        return new PostOffice(
                postgres, office -> List.of(SubmissionFixture.kind(office), new OverlapNoticeKind(disputes(office))));
    }

    public static DisputeResource resource(PostOffice office) {
        return new DisputeResource(disputes(office));
    }

    public static void take(PostOffice office, OverlapNotice notice) {
        disputes(office).take(notice);
    }

    private static Disputes disputes(PostOffice office) {
        return new Disputes(office.sql, SubmissionFixture.standing(office), office.audit);
    }
}
