package cn.mingquan.catalogue.basic.peer;

import cn.mingquan.platform.sql.Sql;

/** The count as the job makes it, for tests of other packages. */
public final class PeerFixture {

    private PeerFixture() {}

    /** The agency notes what it has claimed. */
    public static void note(Sql agency) {
        new ClaimNotes(agency).note();
    }

    /** The platform counts. */
    public static int count(Sql platform) {
        return PeerCount.count(platform);
    }
}
