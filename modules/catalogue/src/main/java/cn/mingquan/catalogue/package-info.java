/**
 * An agency's power catalogue (职权目录): sections, posts, power items and their legal bases, in pages and workbooks.
 */
@NullMarked
package cn.mingquan.catalogue;

import org.jspecify.annotations.NullMarked;
