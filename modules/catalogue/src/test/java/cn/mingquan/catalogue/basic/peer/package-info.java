@NullMarked
package cn.mingquan.catalogue.basic.peer;

import org.jspecify.annotations.NullMarked;
