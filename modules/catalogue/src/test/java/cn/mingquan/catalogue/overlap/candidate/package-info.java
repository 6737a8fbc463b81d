@NullMarked
package cn.mingquan.catalogue.overlap.candidate;

import org.jspecify.annotations.NullMarked;
