@NullMarked
package cn.mingquan.catalogue.layer;

import org.jspecify.annotations.NullMarked;
