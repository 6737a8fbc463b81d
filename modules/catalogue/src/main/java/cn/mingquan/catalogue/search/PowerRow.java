package cn.mingquan.catalogue.search;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Visibility;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power in a list.
 *
 * @param publicService kept in the list, and not a power (national category 20)
 * @param confirmedNo the number under which the examining body has confirmed it
 * @param stoppedOn from when the examining body has ordered to stop it
 * @param bases how many legal bases it has
 * @param riskPoints how many risk points it has, withdrawn ones apart
 * @param focus the focus domain (权、钱、人、项目), POWER, MONEY, PEOPLE or PROJECT
 * @param counterparty towards whom it is exercised
 * @param supervisor who watches over it
 * @param twins how many other items of the unit have the same name
 */
public record PowerRow(
        UUID id,
        String code,
        String name,
        @Nullable String category,
        @Nullable String categoryLabel,
        boolean publicService,
        @Nullable String exerciser,
        @Nullable HolderLayer holderLayer,
        boolean hotPost,
        Direction direction,
        Visibility visibility,
        @Nullable String level,
        ApprovalState state,
        @Nullable String confirmedNo,
        @Nullable LocalDate stoppedOn,
        int bases,
        int riskPoints,
        int twins,
        long version,
        boolean demo,
        @Nullable String focus,
        @Nullable String counterparty,
        @Nullable String supervisor) {}
