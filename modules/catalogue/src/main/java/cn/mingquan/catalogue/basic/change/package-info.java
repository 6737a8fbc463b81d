/**
 * What a new edition of an item changes in an agency that has claimed it: what the agency has left as it was is taken over,
 * and where both have changed something, somebody of the agency chooses.
 */
@NullMarked
package cn.mingquan.catalogue.basic.change;

import org.jspecify.annotations.NullMarked;
