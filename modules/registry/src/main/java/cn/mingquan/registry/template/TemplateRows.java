package cn.mingquan.registry.template;

import java.util.List;

/** All templates of the installation. */
public record TemplateRows(List<TemplateRow> items) {}
