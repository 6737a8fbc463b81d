@NullMarked
package cn.mingquan.catalogue.reform;

import org.jspecify.annotations.NullMarked;
