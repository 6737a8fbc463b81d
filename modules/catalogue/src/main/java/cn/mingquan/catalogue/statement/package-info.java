/**
 * The power statement (权力明晰表) as a document: frozen rows, and the verdict on each. Both sides keep it, the unit as what it
 * has filed and the examining body as the copy it works on.
 */
@NullMarked
package cn.mingquan.catalogue.statement;

import org.jspecify.annotations.NullMarked;
