package cn.mingquan.risks.practice;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import java.time.Clock;

/** The unit's side without a container. */
public final class Offering {

    private Offering() {}

    public static PracticeResource resource(Database database, Clock clock) {
        var sql = new Sql(database);
        return new PracticeResource(
                new Practices(sql, clock), new PracticeContents(sql), new AuditTrail(database, clock));
    }

    public static PracticeView offer(PracticeResource practices, OfferPractice request) {
        return practices.offered(request);
    }
}
