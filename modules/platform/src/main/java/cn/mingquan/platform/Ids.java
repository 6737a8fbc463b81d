package cn.mingquan.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the keys of rows: time-ordered UUIDs (version 7), unique across tenants and deployments. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
