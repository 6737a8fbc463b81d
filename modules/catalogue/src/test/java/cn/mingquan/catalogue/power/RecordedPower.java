package cn.mingquan.catalogue.power;

import java.time.Instant;
import java.util.Map;

/** What the audit chain keeps of a power that was saved by form, for tests of other ways to save one. */
public final class RecordedPower {

    private RecordedPower() {}

    public static Map<String, Object> of(SavePower input) {
        return new PowerItem(input, Instant.parse("2026-11-22T04:00:00Z")).snapshot();
    }
}
