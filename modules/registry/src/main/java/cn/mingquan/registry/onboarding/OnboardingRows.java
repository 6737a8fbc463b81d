package cn.mingquan.registry.onboarding;

import java.util.List;

/** A page of batches. */
public record OnboardingRows(List<OnboardingRow> items, long total) {}
