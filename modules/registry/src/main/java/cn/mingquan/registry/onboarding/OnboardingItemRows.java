package cn.mingquan.registry.onboarding;

import java.util.List;

/** A page of a batch's rows, those that people look for first on the first one. */
public record OnboardingItemRows(List<OnboardingItemRow> items, long total) {}
