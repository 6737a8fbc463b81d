package cn.mingquan.risks.point;

import java.time.Instant;
import java.util.Map;

/** What the audit chain keeps of a risk point that was saved by form, for tests of other ways to save one. */
public final class RecordedPoint {

    private RecordedPoint() {}

    public static Map<String, Object> of(SavePoint input) {
        return new RiskPoint(input, Instant.parse("2026-11-22T04:00:00Z")).snapshot();
    }
}
