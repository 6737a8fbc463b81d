package cn.mingquan.registry.onboarding;

import java.util.List;

/** What is handed out once. */
public record Credentials(List<Credential> items) {}
