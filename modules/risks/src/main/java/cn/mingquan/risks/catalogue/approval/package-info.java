/**
 * The unit's own body decides the levels of a catalogue (审定, S2-21), with scanned minutes; they become the levels of the
 * points, and the catalogue is filed for the record (备案).
 */
@NullMarked
package cn.mingquan.risks.catalogue.approval;

import org.jspecify.annotations.NullMarked;
