/** Flows as standard BPMN 2.0 files: drawn from the step table, written, and read back (docs/adr/0029-flows.md). */
@NullMarked
package cn.mingquan.catalogue.flow.bpmn;

import org.jspecify.annotations.NullMarked;
