@NullMarked
package cn.mingquan.catalogue.discretion.tier;

import org.jspecify.annotations.NullMarked;
