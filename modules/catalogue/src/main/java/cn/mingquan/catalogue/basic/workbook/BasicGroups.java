package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.BasicItemState;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.BasicKeeper;
import cn.mingquan.catalogue.basic.SaveBasicItem;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet read item by item, judged and written in portions, so that its length does not matter. */
final class BasicGroups {

    private static final int PORTION = 200;
    private static final int PORTION_CHARACTERS = 1_000_000;

    private final Sql sql;
    private final AuditTrail audit;
    private final BasicKeeper keeper;
    private final @Nullable Instant checkedAt;
    private final Instant now;
    private final boolean apply;
    private final List<BasicGroup> portion = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private @Nullable BasicGroup current;
    private int characters;
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    BasicGroups(
            Sql sql, AuditTrail audit, BasicKeeper keeper, @Nullable Instant checkedAt, Instant now, boolean apply) {
        this.sql = sql;
        this.audit = audit;
        this.keeper = keeper;
        this.checkedAt = checkedAt;
        this.now = now;
        this.apply = apply;
    }

    void take(SheetRow row) {
        if (current == null || !current.continuedBy(row)) {
            close();
            current = new BasicGroup(row);
            var earlier = current.code().isEmpty() ? null : rowOfCode.putIfAbsent(current.code(), row.number());
            if (earlier != null) {
                current.again(earlier);
            }
        }
        current.add(row);
    }

    SheetCount finish() {
        close();
        work();
        return new SheetCount(BasicLayout.SHEET, create, update, unchanged, bad);
    }

    private void close() {
        if (current == null) {
            return;
        }
        portion.add(current);
        characters += current.characters();
        current = null;
        if (portion.size() == PORTION || characters > PORTION_CHARACTERS) {
            work();
        }
    }

    private void work() {
        var kept = kept();
        var editions = new Editions(now);
        portion.forEach(group -> judge(group, kept.get(group.code()), editions));
        portion.clear();
        characters = 0;
        if (apply) {
            editions.publish(sql, audit);
        }
    }

    private Map<String, BasicItemView> kept() {
        var kept = new HashMap<String, BasicItemView>();
        sql.list(
                        "select " + BasicItemView.COLUMNS + " from platform.basic_item b where b.code = any(?)"
                                // what has been judged is not changed by others until it is written
                                + (apply ? " order by b.id for update" : ""),
                        BasicItemView::read,
                        portion.stream().map(BasicGroup::code).toList())
                .forEach(item -> kept.put(item.code(), item));
        return kept;
    }

    private void judge(BasicGroup group, @Nullable BasicItemView old, Editions editions) {
        if (old != null && !group.bad()) {
            group.judge(old);
        }
        if (group.bad()) {
            bad += group.rows();
            return;
        }
        var said = group.said(old);
        var same = old != null && said.equals(old.said());
        if (!same && refused(group, said, old)) {
            bad += group.rows();
        } else if (old == null) {
            create += group.rows();
            editions.first(edition(Ids.next(), said, 1, null));
        } else if (same) {
            unchanged += group.rows();
        } else {
            update += group.rows();
            group.first().tellEmptied();
            editions.next(old, edition(old.id(), said, old.edition() + 1, group.reason()));
        }
    }

    /** What is not the keeper's to write, and what somebody has changed since the file was checked. */
    private boolean refused(BasicGroup group, SaveBasicItem said, @Nullable BasicItemView old) {
        if (!keeper.keeps(said.sectorLine()) || (old != null && !keeper.keeps(old.sectorLine()))) {
            group.refuse("line", "本机构只维护主管条线的事项");
            return true;
        }
        if (old != null && checkedAt != null && old.changedAt().isAfter(checkedAt)) {
            group.refuse("code", "检查以后已有人改为第 " + old.edition() + " 版，请看过以后重新检查");
            return true;
        }
        return false;
    }

    private BasicItemView edition(UUID id, SaveBasicItem said, int number, @Nullable String reason) {
        return new BasicItemView(
                id,
                said.code(),
                said.name(),
                said.category(),
                said.content(),
                Objects.requireNonNull(said.bases()),
                Objects.requireNonNull(said.levels()),
                said.sectorLine(),
                BasicItemState.IN_FORCE,
                number,
                reason,
                now);
    }
}
