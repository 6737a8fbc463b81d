/** What an overseeing body oversees: a part of the tree, a line in it, or a list of units; dated. */
@NullMarked
package cn.mingquan.registry.jurisdiction;

import org.jspecify.annotations.NullMarked;
