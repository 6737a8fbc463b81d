/** The list of a section in a round: filled in, submitted, sent back, accepted into the catalogue. */
@NullMarked
package cn.mingquan.catalogue.inventory.list;

import org.jspecify.annotations.NullMarked;
