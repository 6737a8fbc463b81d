/**
 * The lists that a unit got from its template and keeps as its own: risk levels and kinds, power categories, own fields
 * (S4-02, S4-03, S4-07). What it changes here stays when it takes a newer version of the template.
 */
@NullMarked
package cn.mingquan.registry.template.own;

import org.jspecify.annotations.NullMarked;
