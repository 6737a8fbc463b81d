/** The laws a unit's powers rest on: what each carries, and what follows when it changes or ends (S0-05, S2-08). */
@NullMarked
package cn.mingquan.catalogue.law;

import org.jspecify.annotations.NullMarked;
