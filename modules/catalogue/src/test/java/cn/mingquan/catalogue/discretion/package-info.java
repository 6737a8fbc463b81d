@NullMarked
package cn.mingquan.catalogue.discretion;

import org.jspecify.annotations.NullMarked;
