package cn.mingquan.registry.onboarding;

import java.util.List;
import java.util.UUID;

/** A unit that has been registered and is being made ready. */
public record OnboardedUnit(UUID id, UUID onboardingId, List<String> warnings) {}
