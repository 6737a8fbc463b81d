/**
 * Whether a case runs as its flow says (流程符合性). A flow is compiled into an automaton over its steps; each step of a case is then
 * judged by a lookup. Pure computing: it knows no case, no clock and no database.
 */
@NullMarked
package cn.mingquan.monitoring.conformance;

import org.jspecify.annotations.NullMarked;
