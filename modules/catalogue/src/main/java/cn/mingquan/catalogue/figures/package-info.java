/** What the figures count of the catalogue, and what a template gives it. */
@NullMarked
package cn.mingquan.catalogue.figures;

import org.jspecify.annotations.NullMarked;
