/** Reads a list of units from a file or a form and says, row by row, what is wrong with it and what it would change. */
@NullMarked
package cn.mingquan.registry.intake;

import org.jspecify.annotations.NullMarked;
