@NullMarked
package cn.mingquan.catalogue.reform.register;

import org.jspecify.annotations.NullMarked;
