/** Tests of how the levels of a catalogue are decided. */
@NullMarked
package cn.mingquan.risks.catalogue.approval;

import org.jspecify.annotations.NullMarked;
