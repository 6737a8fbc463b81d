/** What a round has reached: sections, posts, people; and its closing, which says what is missing. */
@NullMarked
package cn.mingquan.catalogue.inventory.coverage;

import org.jspecify.annotations.NullMarked;
