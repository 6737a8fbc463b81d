/** The next version of a template, while it is written. */
@NullMarked
package cn.mingquan.registry.template.draft;

import org.jspecify.annotations.NullMarked;
