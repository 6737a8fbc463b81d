@NullMarked
package cn.mingquan.catalogue.law;

import org.jspecify.annotations.NullMarked;
