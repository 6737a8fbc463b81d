/** The unit makes statements of its powers (权力明晰表), files them, and takes over what the examining body has said. */
@NullMarked
package cn.mingquan.catalogue.submission;

import org.jspecify.annotations.NullMarked;
