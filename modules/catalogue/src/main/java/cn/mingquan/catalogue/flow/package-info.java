/**
 * How a power runs (权力运行流程): one flow per power, kept in numbered versions of a step table, published through a gate
 * and never changed afterwards.
 */
@NullMarked
package cn.mingquan.catalogue.flow;

import org.jspecify.annotations.NullMarked;
