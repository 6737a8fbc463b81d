@NullMarked
package cn.mingquan.catalogue.figures;

import org.jspecify.annotations.NullMarked;
