package cn.mingquan.registry.onboarding;

import cn.mingquan.registry.intake.Effect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch: what it would do or did, and how far its unit has got.
 *
 * @param row as the spreadsheet counts
 * @param error why its unit could not be finished, in Chinese
 * @param username of the first administrator, once it is chosen
 */
public record OnboardingItemRow(
        int row,
        String name,
        Effect effect,
        @Nullable UUID unitId,
        Step state,
        @Nullable String error,
        @Nullable String username) {

    static OnboardingItemRow of(Item item) {
        return new OnboardingItemRow(
                item.draft().row(),
                item.name(),
                item.effect(),
                item.unitId(),
                item.step(),
                item.error(),
                item.username());
    }
}
