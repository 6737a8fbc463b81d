@NullMarked
package cn.mingquan.catalogue.typical;

import org.jspecify.annotations.NullMarked;
