@NullMarked
package cn.mingquan.catalogue.flow.bpmn;

import org.jspecify.annotations.NullMarked;
