package cn.mingquan.catalogue.basic;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The items of the basic catalogue. Whatever is published is kept as an edition, so that agencies see what changed. */
@Dependent
class BasicItems {

    private static final String FROM = " from platform.basic_item b";
    private static final Map<String, String> SORTS =
            Map.of("code", "b.code", "name", "b.name", "category", "b.category", "changedAt", "b.changed_at");

    private final Sql sql;
    private final Clock clock;

    @Inject
    BasicItems(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    BasicItemPage page(BasicItemFilter filter, PageQuery page) {
        var search = filter.search();
        return new BasicItemPage(
                sql.list(
                        "select " + BasicItemView.COLUMNS + FROM + search.where() + " order by "
                                + page.orderBy(SORTS, "b.code") + ", b.id limit ? offset ?",
                        BasicItemView::read,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*)" + FROM + search.where(), search.parameters()));
    }

    BasicItemView get(UUID id) {
        return sql.first("select " + BasicItemView.COLUMNS + FROM + " where b.id = ?", BasicItemView::read, id)
                .orElseThrow(() -> new Problem(BasicProblem.BASIC_ITEM_NOT_FOUND, "基本目录里没有编号为 " + id + " 的事项。"));
    }

    BasicItemView add(SaveBasicItem input) {
        var item = input.kept();
        requireOrder(item);
        requireLine(item.sectorLine());
        var id = Ids.next();
        // Nothing is inserted when somebody else has just taken the code.
        var added = sql.change(
                "insert into platform.basic_item (id, code, name, category, content, bases, levels, sector_line, state,"
                        + " edition, changed_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'IN_FORCE', 1, ?)"
                        + " on conflict (code) do nothing",
                id,
                item.code(),
                item.name(),
                item.category(),
                item.content(),
                Json.write(Objects.requireNonNull(item.bases())),
                item.levels(),
                item.sectorLine(),
                clock.instant());
        if (added == 0) {
            throw new Problem(BasicProblem.BASIC_ITEM_CODE_TAKEN, "基本编码 " + item.code() + " 已有事项使用。")
                    .with("code", "基本编码已被使用");
        }
        return publish(id);
    }

    private static void requireOrder(SaveBasicItem item) {
        var problem = new Problem(BasicProblem.BASIC_ITEM_INVALID, "请改正标出的内容。");
        var bases = java.util.Objects.requireNonNull(item.bases());
        for (var i = 0; i < bases.size(); i++) {
            var from = bases.get(i).validFrom();
            var to = bases.get(i).validTo();
            if (from != null && to != null && !to.isAfter(from)) {
                problem.with("bases[" + i + "].validTo", "失效日期要晚于施行日期");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /** A new edition, unless it says what the one in force says. */
    BasicItemView change(BasicItemView before, SaveBasicItem input, String reason) {
        requireInForce(before);
        var item = input.kept();
        requireOrder(item);
        if (!item.code().equals(before.code())) {
            throw new Problem(BasicProblem.BASIC_ITEM_INVALID, "基本编码不能修改。").with("code", "基本编码不能修改；请废止本事项后另行新增");
        }
        if (item.equals(before.said())) {
            return before;
        }
        requireLine(item.sectorLine());
        requireChanged(sql.change(
                "update platform.basic_item set name = ?, category = ?, content = ?, bases = ?::jsonb, levels = ?,"
                        + " sector_line = ?, reason = ?, changed_at = ?, edition = edition + 1"
                        + " where id = ? and edition = ?",
                item.name(),
                item.category(),
                item.content(),
                Json.write(Objects.requireNonNull(item.bases())),
                item.levels(),
                item.sectorLine(),
                reason,
                clock.instant(),
                before.id(),
                before.edition()));
        return publish(before.id());
    }

    BasicItemView abolish(BasicItemView before, String reason) {
        requireInForce(before);
        requireChanged(sql.change(
                "update platform.basic_item set state = 'ABOLISHED', reason = ?, changed_at = ?, edition = edition + 1"
                        + " where id = ? and edition = ?",
                reason,
                clock.instant(),
                before.id(),
                before.edition()));
        return publish(before.id());
    }

    private BasicItemView publish(UUID id) {
        var item = get(id);
        sql.change(
                "insert into platform.basic_item_version (id, item_id, edition, item, published_by, published_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)",
                Ids.next(),
                id,
                item.edition(),
                Json.write(item.snapshot()),
                Scopes.actor().name(),
                item.changedAt());
        return item;
    }

    private static void requireInForce(BasicItemView item) {
        if (item.state() == BasicItemState.ABOLISHED) {
            throw new Problem(BasicProblem.BASIC_ITEM_ABOLISHED, "“" + item.name() + "”已经废止。");
        }
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
    }

    private void requireLine(@Nullable String line) {
        if (line != null && !sql.exists("select 1 from platform.sector_line where code = ?", line)) {
            throw new Problem(BasicProblem.BASIC_ITEM_INVALID, "请改正标出的内容。").with("sectorLine", "没有这个条线");
        }
    }
}
