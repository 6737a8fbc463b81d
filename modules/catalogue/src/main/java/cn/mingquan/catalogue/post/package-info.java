/** The unit's posts (岗位) and who holds them; people without accounts hold posts too. */
@NullMarked
package cn.mingquan.catalogue.post;

import org.jspecify.annotations.NullMarked;
