@NullMarked
package cn.mingquan.catalogue.flow.step;

import org.jspecify.annotations.NullMarked;
