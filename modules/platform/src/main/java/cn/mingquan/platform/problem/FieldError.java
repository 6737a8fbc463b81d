package cn.mingquan.platform.problem;

/** A field of the request and why its value was refused, in Chinese. */
public record FieldError(String field, String reason) {}
