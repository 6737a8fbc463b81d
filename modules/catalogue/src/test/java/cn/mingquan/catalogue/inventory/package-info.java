@NullMarked
package cn.mingquan.catalogue.inventory;

import org.jspecify.annotations.NullMarked;
