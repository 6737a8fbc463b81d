@NullMarked
package cn.mingquan.catalogue.flow;

import org.jspecify.annotations.NullMarked;
