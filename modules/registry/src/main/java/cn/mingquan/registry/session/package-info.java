/** What the front end asks first: who is calling, from which unit, and for which part of the tree. */
@NullMarked
package cn.mingquan.registry.session;

import org.jspecify.annotations.NullMarked;
