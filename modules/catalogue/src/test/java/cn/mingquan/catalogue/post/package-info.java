/** Tests of posts. */
@NullMarked
package cn.mingquan.catalogue.post;

import org.jspecify.annotations.NullMarked;
