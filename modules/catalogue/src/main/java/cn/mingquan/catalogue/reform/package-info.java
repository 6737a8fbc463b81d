/** What the reform of approvals has decided of each power, its follow-up, and how the power is handled (S2-07 to S2-18). */
@NullMarked
package cn.mingquan.catalogue.reform;

import org.jspecify.annotations.NullMarked;
