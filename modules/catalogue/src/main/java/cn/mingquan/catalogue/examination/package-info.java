/** An overseeing body examines the power statements that units have filed with it, row by row, on its own copy. */
@NullMarked
package cn.mingquan.catalogue.examination;

import org.jspecify.annotations.NullMarked;
