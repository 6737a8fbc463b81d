/** The unit offers risk points whose measures have proven themselves to the template of its category (S1-57). */
@NullMarked
package cn.mingquan.risks.practice;

import org.jspecify.annotations.NullMarked;
