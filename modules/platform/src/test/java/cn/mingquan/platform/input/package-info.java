@NullUnmarked
package cn.mingquan.platform.input;

import org.jspecify.annotations.NullUnmarked;
