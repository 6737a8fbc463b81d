package cn.mingquan.registry.identity;

/** An account's new password, told once; it must be changed at the first sign-in. */
public record OneTimePassword(String username, String oneTimePassword) {}
