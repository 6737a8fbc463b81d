/**
 * Official documents to be printed, signed, sealed and filed, as PDF and as Word. Knows how they look, never what they
 * say.
 */
@NullMarked
package cn.mingquan.platform.documents;

import org.jspecify.annotations.NullMarked;
