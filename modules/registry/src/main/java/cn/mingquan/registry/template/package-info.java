/**
 * Category templates (单位类别模板): versioned bundles of data, read from {@code templates/} on the class path, checked
 * against a JSON Schema, shown to administrators and filled into new tenants section by section (S1-56, S1-58).
 */
@NullMarked
package cn.mingquan.registry.template;

import org.jspecify.annotations.NullMarked;
