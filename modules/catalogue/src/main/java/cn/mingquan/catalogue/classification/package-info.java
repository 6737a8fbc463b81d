/** Points out powers whose category is not what the law calls them (S4-08). */
@NullMarked
package cn.mingquan.catalogue.classification;

import org.jspecify.annotations.NullMarked;
