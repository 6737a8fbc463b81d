package cn.mingquan.registry.onboarding;

/** How many rows a batch has, by what they do and how far they have got. */
record OnboardingCounts(int total, int create, int update, int unchanged, int bad, int done, int failed) {}
