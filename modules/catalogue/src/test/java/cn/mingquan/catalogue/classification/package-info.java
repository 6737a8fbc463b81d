@NullMarked
package cn.mingquan.catalogue.classification;

import org.jspecify.annotations.NullMarked;
