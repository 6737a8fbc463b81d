/** What the documentation says is compared with the code. */
@NullMarked
package cn.mingquan.checks.docs;

import org.jspecify.annotations.NullMarked;
