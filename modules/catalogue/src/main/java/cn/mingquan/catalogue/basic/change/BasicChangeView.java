package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.basic.BasicItemView;
import java.util.List;
import java.util.UUID;

/**
 * A change that waits for the agency's answer.
 *
 * @param state of the agency's power: only a draft takes anything over
 * @param seen the edition the agency has seen
 * @param fields what the new edition says differently; none when the item was abolished, or only its levels or line changed
 */
public record BasicChangeView(
        BasicItemView item, UUID powerId, String powerName, ApprovalState state, int seen, List<FieldChange> fields) {}
