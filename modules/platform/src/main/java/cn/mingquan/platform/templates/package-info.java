/**
 * How a category template reaches the modules: each one fills its own tables of a new tenant from its own section.
 */
@NullMarked
package cn.mingquan.platform.templates;

import org.jspecify.annotations.NullMarked;
