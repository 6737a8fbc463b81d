/**
 * What a flow still lacks before it may be published: the four things that must be explicit (S1-24, S0-21), a basis for
 * every step (S1-22, S2-10), and duties in different hands (S0-22, S1-06).
 */
@NullMarked
package cn.mingquan.catalogue.flow.finding;

import org.jspecify.annotations.NullMarked;
