/**
 * The comparison page: what a body sees of its jurisdiction, at any node, split in any stored way. Every answer is a
 * lookup over figures summed beforehand; nothing here enters a unit's schema. Outside the jurisdiction there is nothing.
 */
@NullMarked
package cn.mingquan.statistics.comparison;

import org.jspecify.annotations.NullMarked;
