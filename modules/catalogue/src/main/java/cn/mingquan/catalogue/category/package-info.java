/** The categories of powers (职权类别) that the unit's template gave it, and which of them are no powers. */
@NullMarked
package cn.mingquan.catalogue.category;

import org.jspecify.annotations.NullMarked;
