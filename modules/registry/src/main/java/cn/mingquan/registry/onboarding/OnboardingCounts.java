package cn.mingquan.registry.onboarding;

/**
 * How many rows a batch has, by what they do and how far they have got.
 *
 * @param credentials one-time passwords of finished units that nobody has taken
 */
record OnboardingCounts(
        int total, int create, int update, int unchanged, int bad, int done, int failed, int credentials) {}
