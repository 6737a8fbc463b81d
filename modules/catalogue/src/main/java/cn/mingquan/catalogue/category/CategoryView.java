package cn.mingquan.catalogue.category;

import org.jspecify.annotations.Nullable;

/**
 * A category of powers as the unit has it.
 *
 * @param nationalCode the two-digit code of GB/T 39046 it maps to, if any; 20 is 公共服务, not a power
 */
public record CategoryView(String code, String label, @Nullable String nationalCode) {}
