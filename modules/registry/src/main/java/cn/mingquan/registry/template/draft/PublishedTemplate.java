package cn.mingquan.registry.template.draft;

/** A version that was published. */
public record PublishedTemplate(String template, String version) {}
