/** The lines of a section's list: which post exercises which power, and what is wrong with a line. */
@NullMarked
package cn.mingquan.catalogue.inventory.entry;

import org.jspecify.annotations.NullMarked;
