@NullMarked
package cn.mingquan.catalogue.custom;

import org.jspecify.annotations.NullMarked;
