/**
 * The post office: what a unit files with a body that oversees it goes there as a frozen copy, and what becomes of it comes
 * back. Higher bodies never read a unit's rows (design.md section 5; docs/adr/0030-post-office.md).
 */
@NullMarked
package cn.mingquan.platform.post;

import org.jspecify.annotations.NullMarked;
