@NullMarked
package cn.mingquan.catalogue.power;

import org.jspecify.annotations.NullMarked;
