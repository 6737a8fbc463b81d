/** How a unit takes a newer version of its template, and keeps what it has changed itself. */
@NullMarked
package cn.mingquan.registry.template.update;

import org.jspecify.annotations.NullMarked;
