package cn.mingquan.registry.onboarding;

import java.time.Instant;
import java.util.UUID;

/** A batch in a list. */
public record OnboardingRow(
        UUID id,
        String fileName,
        OnboardingState state,
        int total,
        int done,
        int failed,
        Instant createdAt,
        String createdBy) {}
