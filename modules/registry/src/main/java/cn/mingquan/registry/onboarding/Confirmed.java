package cn.mingquan.registry.onboarding;

import java.util.UUID;

/** The work has begun; its progress is read from the batch. */
public record Confirmed(UUID id, OnboardingState state) {}
