package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.reform.Assistance;
import cn.mingquan.catalogue.reform.FocusDomain;
import cn.mingquan.catalogue.reform.HandlingMode;
import cn.mingquan.catalogue.reform.ReformAction;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power in the list of the reform.
 *
 * @param action what is decided of it: what is to come before what holds
 * @param pending whether that takes effect on a day to come
 * @param receiptsBlocked no more receipts are given for it (S2-11)
 * @param parts into how many it was divided (S1-11)
 */
public record ReformRow(
        UUID id,
        String code,
        String name,
        ApprovalState state,
        @Nullable ReformAction action,
        boolean pending,
        @Nullable String documentNo,
        @Nullable LocalDate effectiveOn,
        boolean receiptsBlocked,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable HandlingMode mode,
        @Nullable Assistance assistance,
        @Nullable FocusDomain focus,
        int parts) {}
