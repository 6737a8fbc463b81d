package cn.mingquan.registry.template;

import java.util.List;

/** The versions of a template, the latest first. */
public record TemplateVersionRows(List<TemplateVersionRow> items) {}
