/**
 * How many units of the same level, category and line have claimed an item. No unit reads another's rows: each notes its
 * claims in a shared table in which it sees only its own, and the platform counts them.
 */
@NullMarked
package cn.mingquan.catalogue.basic.peer;

import org.jspecify.annotations.NullMarked;
