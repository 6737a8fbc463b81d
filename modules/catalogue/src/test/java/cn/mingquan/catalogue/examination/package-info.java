@NullMarked
package cn.mingquan.catalogue.examination;

import org.jspecify.annotations.NullMarked;
