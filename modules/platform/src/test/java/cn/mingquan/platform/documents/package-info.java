@NullMarked
package cn.mingquan.platform.documents;

import org.jspecify.annotations.NullMarked;
