package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.ApprovalState;

/**
 * What has become of a power and how it is handled.
 *
 * @param receiptsBlocked no more receipts are given for it (S2-11)
 * @param overdue a follow-up inspection, or what is to be put right, is overdue
 * @param version of the power
 */
public record ReformView(
        Reform reform,
        Handling handling,
        ApprovalState state,
        boolean receiptsBlocked,
        boolean overdue,
        long version) {}
