/** Which administrator keeps which part of the tree, and the check that a call stays inside it. */
@NullMarked
package cn.mingquan.registry.delegation;

import org.jspecify.annotations.NullMarked;
