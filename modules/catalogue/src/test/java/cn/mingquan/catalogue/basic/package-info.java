@NullMarked
package cn.mingquan.catalogue.basic;

import org.jspecify.annotations.NullMarked;
