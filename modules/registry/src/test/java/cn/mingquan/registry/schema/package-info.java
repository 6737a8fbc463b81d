@NullMarked
package cn.mingquan.registry.schema;

import org.jspecify.annotations.NullMarked;
