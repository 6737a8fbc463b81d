/** The unit's sections (科室、处室、股室). */
@NullMarked
package cn.mingquan.catalogue.section;

import org.jspecify.annotations.NullMarked;
