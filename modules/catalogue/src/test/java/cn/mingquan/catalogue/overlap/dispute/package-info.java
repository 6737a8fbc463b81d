@NullMarked
package cn.mingquan.catalogue.overlap.dispute;

import org.jspecify.annotations.NullMarked;
