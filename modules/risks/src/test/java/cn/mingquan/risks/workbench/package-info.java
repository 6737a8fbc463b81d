@NullMarked
package cn.mingquan.risks.workbench;

import org.jspecify.annotations.NullMarked;
