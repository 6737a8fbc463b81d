package cn.mingquan.registry.onboarding;

/** Where a batch of units stands. */
public enum OnboardingState {
    /** Read and checked; nothing has happened yet. */
    CHECKED,
    RUNNING,
    DONE,
    /** Ended with units that could not be finished; it can be resumed. */
    FAILED
}
