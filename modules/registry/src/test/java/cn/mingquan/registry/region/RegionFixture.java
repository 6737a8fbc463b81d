package cn.mingquan.registry.region;

import cn.mingquan.registry.RegistryDatabase;

/** The country's divisions in a test's database. */
public final class RegionFixture {

    private RegionFixture() {}

    public static void seed(RegistryDatabase database) {
        new RegionSeeding(database.tenants(), database, database.sql()).addMissing();
    }
}
