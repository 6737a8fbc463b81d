/**
 * Files that belong to something a unit keeps: sealed scans (盖章扫描件) of what it files. Knows no business word: the feature
 * whose thing it is says who may see it and until when files come and go, and has the paths for it. What is uploaded is hostile:
 * it is told by its first bytes, never opened, and handed out only to be saved.
 */
@NullMarked
package cn.mingquan.platform.attachments;

import org.jspecify.annotations.NullMarked;
