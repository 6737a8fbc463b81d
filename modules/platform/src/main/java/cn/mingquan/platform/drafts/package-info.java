/**
 * What people have typed into forms of the console and not yet sent, so that a closed window or another computer loses
 * nothing (docs/adr/0036-form-drafts.md).
 */
@NullMarked
package cn.mingquan.platform.drafts;

import org.jspecify.annotations.NullMarked;
