package cn.mingquan.catalogue.flow.finding;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.power.TimeLimit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The power whose flow it is, as far as its flow must fit it.
 *
 * @param limit the time limit that holds for the whole: the promised one, or else the statutory one
 */
public record FlowPower(
        UUID id,
        String code,
        String name,
        @Nullable String level,
        Direction direction,
        ApprovalState state,
        @Nullable TimeLimit limit) {}
