/**
 * The graded risk catalogue (风险等级目录, S2-21) as a document: frozen from the unit's approved points, and laid out again
 * where it has been filed. Unit and moderating body work on rows of the same make.
 */
@NullMarked
package cn.mingquan.risks.catalogue;

import org.jspecify.annotations.NullMarked;
