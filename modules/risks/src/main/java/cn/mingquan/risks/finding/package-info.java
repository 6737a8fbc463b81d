/** What a search for risks (查险) came to where it found none. */
@NullMarked
package cn.mingquan.risks.finding;

import org.jspecify.annotations.NullMarked;
