/**
 * A real district, as messy as the world is: 34 agencies of 广安区 (511602) and their published items. The file is not
 * ours to ship; where it is absent the tests say so and are skipped.
 */
@NullMarked
package cn.mingquan.checks.guangan;

import org.jspecify.annotations.NullMarked;
