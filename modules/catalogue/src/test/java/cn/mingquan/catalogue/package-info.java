@NullMarked
package cn.mingquan.catalogue;

import org.jspecify.annotations.NullMarked;
