@NullMarked
package cn.mingquan.platform.attachments;

import org.jspecify.annotations.NullMarked;
