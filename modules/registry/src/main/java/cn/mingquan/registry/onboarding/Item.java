package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.json.Json;
import cn.mingquan.registry.intake.Draft;
import cn.mingquan.registry.intake.Effect;
import cn.mingquan.registry.intake.UnitRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a batch, and how far its unit has got. Bad rows stay in the list. */
record Item(
        UUID id,
        UUID onboardingId,
        Draft draft,
        String name,
        Effect effect,
        @Nullable UUID unitId,
        Step step,
        @Nullable Step failedStep,
        @Nullable String error,
        @Nullable String username,
        byte @Nullable [] credential) {

    static Item read(ResultSet row) throws SQLException {
        var failed = row.getString("failed_step");
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("onboarding_id", UUID.class),
                new Draft(
                        row.getString("sheet"),
                        row.getInt("row_number"),
                        Json.read(row.getString("request"), UnitRequest.class)),
                row.getString("name"),
                Effect.valueOf(row.getString("effect")),
                row.getObject("unit_id", UUID.class),
                Step.valueOf(row.getString("step")),
                failed == null ? null : Step.valueOf(failed),
                row.getString("error"),
                row.getString("username"),
                row.getBytes("credential"));
    }
}
