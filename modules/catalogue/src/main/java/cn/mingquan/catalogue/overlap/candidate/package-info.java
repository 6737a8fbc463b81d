/** Looks in an examining body's own copies for powers that may overlap with a given one. It suggests; a person chooses. */
@NullMarked
package cn.mingquan.catalogue.overlap.candidate;

import org.jspecify.annotations.NullMarked;
