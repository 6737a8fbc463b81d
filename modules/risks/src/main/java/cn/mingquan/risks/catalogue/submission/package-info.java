/** The unit makes its graded risk catalogue and files it with the body that balances levels across units (S0-18, S2-21). */
@NullMarked
package cn.mingquan.risks.catalogue.submission;

import org.jspecify.annotations.NullMarked;
