/**
 * Power items (职权) with their legal bases: drafted, approved, reopened, withdrawn. What is approved is what counts.
 */
@NullMarked
package cn.mingquan.catalogue.power;

import org.jspecify.annotations.NullMarked;
