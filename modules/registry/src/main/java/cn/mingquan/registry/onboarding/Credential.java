package cn.mingquan.registry.onboarding;

/** The first administrator's account, told once. */
public record Credential(String unitName, String username, String oneTimePassword) {}
