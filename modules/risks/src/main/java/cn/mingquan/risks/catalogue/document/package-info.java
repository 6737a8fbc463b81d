/** A risk catalogue on paper: to be laid before the body that decides, signed and sealed. */
@NullMarked
package cn.mingquan.risks.catalogue.document;

import org.jspecify.annotations.NullMarked;
