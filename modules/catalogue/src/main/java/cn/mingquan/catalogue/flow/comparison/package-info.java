/** What one version of a flow changed against another: counted, never typed (S1-09, S1-10). */
@NullMarked
package cn.mingquan.catalogue.flow.comparison;

import org.jspecify.annotations.NullMarked;
