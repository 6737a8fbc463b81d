@NullMarked
package cn.mingquan.catalogue.flow.overview;

import org.jspecify.annotations.NullMarked;
