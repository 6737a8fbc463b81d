/** Attacks: whatever is published is tried with other people's tokens and ids. New endpoints join by existing. */
@NullMarked
package cn.mingquan.checks.isolation;

import org.jspecify.annotations.NullMarked;
