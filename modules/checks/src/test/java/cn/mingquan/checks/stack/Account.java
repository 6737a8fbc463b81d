package cn.mingquan.checks.stack;

/** Somebody who can sign in. */
public record Account(String role, String username, String password, String name) {}
