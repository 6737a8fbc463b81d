@NullMarked
package cn.mingquan.catalogue.basic.claim;

import org.jspecify.annotations.NullMarked;
