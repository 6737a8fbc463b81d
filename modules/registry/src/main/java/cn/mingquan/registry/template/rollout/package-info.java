/** A version taken by all units of a template, one after the other. */
@NullMarked
package cn.mingquan.registry.template.rollout;

import org.jspecify.annotations.NullMarked;
