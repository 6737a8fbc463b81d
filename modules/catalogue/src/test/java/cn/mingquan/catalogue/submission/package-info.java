@NullMarked
package cn.mingquan.catalogue.submission;

import org.jspecify.annotations.NullMarked;
