/** The unified social credit code (GB 32100-2015), and what can be told from it. */
@NullMarked
package cn.mingquan.registry.uscc;

import org.jspecify.annotations.NullMarked;
