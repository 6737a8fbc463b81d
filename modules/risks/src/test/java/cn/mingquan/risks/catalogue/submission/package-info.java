/** Risk catalogues on a post office of their own. */
@NullMarked
package cn.mingquan.risks.catalogue.submission;

import org.jspecify.annotations.NullMarked;
