@NullMarked
package cn.mingquan.server.templates;

import org.jspecify.annotations.NullMarked;
