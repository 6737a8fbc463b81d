@NullMarked
package cn.mingquan.catalogue.overlap;

import org.jspecify.annotations.NullMarked;
