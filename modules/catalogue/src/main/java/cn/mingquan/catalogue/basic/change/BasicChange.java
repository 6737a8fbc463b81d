package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.basic.BasicItemState;
import cn.mingquan.catalogue.basic.BasicItemView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An item that was changed since the agency last looked, and the power it has claimed from it.
 *
 * @param seen the edition the agency has seen
 */
record BasicChange(BasicItemView item, UUID power, ApprovalState state, int seen, Wording before, Wording own) {

    Wording basic() {
        return Wording.of(item.said());
    }

    /** What the new edition says differently, in the order in which people read it. */
    List<FieldChange> fields() {
        var basic = basic();
        var fields = new ArrayList<FieldChange>();
        for (var field : BasicField.values()) {
            if (!basic.sameIn(field, before)) {
                fields.add(new FieldChange(
                        field, outcome(field, basic), before.text(field), basic.text(field), own.text(field)));
            }
        }
        return fields;
    }

    private FieldOutcome outcome(BasicField field, Wording basic) {
        if (own.sameIn(field, basic)) {
            return FieldOutcome.SAME;
        }
        return own.sameIn(field, before) ? FieldOutcome.TAKEN : FieldOutcome.CONFLICT;
    }

    List<BasicField> with(FieldOutcome outcome) {
        return fields().stream()
                .filter(each -> each.outcome() == outcome)
                .map(FieldChange::field)
                .toList();
    }

    boolean abolished() {
        return item.state() == BasicItemState.ABOLISHED;
    }

    BasicChangeView view() {
        return new BasicChangeView(item, power, own.name() == null ? "" : own.name(), state, seen, fields());
    }
}
