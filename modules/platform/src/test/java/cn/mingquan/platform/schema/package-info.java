@NullMarked
package cn.mingquan.platform.schema;

import org.jspecify.annotations.NullMarked;
