@NullMarked
package cn.mingquan.catalogue.basic.change;

import org.jspecify.annotations.NullMarked;
