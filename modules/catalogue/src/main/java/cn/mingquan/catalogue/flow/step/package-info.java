/** The step table of a flow (流程环节表): what is typed, kept as one document, drawn, judged and compared. */
@NullMarked
package cn.mingquan.catalogue.flow.step;

import org.jspecify.annotations.NullMarked;
