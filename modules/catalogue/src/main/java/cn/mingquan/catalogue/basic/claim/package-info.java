/** How an agency claims items of the basic catalogue (认领) and learns that one it has claimed was changed. */
@NullMarked
package cn.mingquan.catalogue.basic.claim;

import org.jspecify.annotations.NullMarked;
