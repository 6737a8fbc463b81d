package cn.mingquan.catalogue.inventory.workbook;

import cn.mingquan.catalogue.inventory.entry.EntryRules;
import cn.mingquan.catalogue.inventory.entry.InventoryEntry;
import cn.mingquan.catalogue.inventory.entry.KnownPowers;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.entry.SectionPosts;
import cn.mingquan.catalogue.inventory.list.InventoryReturnView;
import cn.mingquan.catalogue.inventory.list.InventoryReturns;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of an uploaded workbook, gathered by section and judged section by section. */
final class ReturnSheets {

    /** Most rows with something in them: lists are judged as a whole, so they stand in memory. */
    private static final int MOST = 10_000;

    private static final Map<String, String> COLUMNS =
            Map.of("postId", "post", "none", "none", "powerId", "code", "powerName", "name", "category", "category");

    private record Line(
            SheetRow row,
            @Nullable String post,
            boolean none,
            @Nullable String code,
            @Nullable String name,
            @Nullable String category,
            @Nullable String content,
            @Nullable String note) {

        boolean blank() {
            return !none && code == null && name == null && category == null && content == null && note == null;
        }
    }

    private record Summary(SheetRow row, List<String> participants, @Nullable String signer, @Nullable String reason) {

        boolean blank() {
            return participants.isEmpty() && signer == null && reason == null;
        }
    }

    /** What the file says of a section. */
    private static final class Said {
        final List<Line> lines = new ArrayList<>();

        @Nullable
        Summary summary;

        /** Where to say what concerns the whole section. */
        SheetRow place() {
            return lines.isEmpty()
                    ? Objects.requireNonNull(summary).row()
                    : lines.get(0).row();
        }

        List<Line> written() {
            return lines.stream().filter(line -> !line.blank()).toList();
        }
    }

    private final Sql sql;
    private final EntryRules rules;
    private final InventoryReturns returns;
    private final boolean apply;
    private final Map<String, InventoryReturnView> lists = new HashMap<>();
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Set<String> bad = new HashSet<>();
    private int rows;
    private int create;
    private int update;
    private int unchanged;
    private int signed;
    private int signedBefore;

    ReturnSheets(Sql sql, EntryRules rules, InventoryReturns returns, List<InventoryReturnView> lists, boolean apply) {
        this.sql = sql;
        this.rules = rules;
        this.returns = returns;
        this.apply = apply;
        lists.stream()
                .filter(list -> list.sectionId() != null)
                .forEach(list -> this.lists.put(list.sectionName(), list));
    }

    void entry(SheetRow row) {
        var section = row.text("section");
        var line = new Line(
                row.withoutCells(),
                row.text("post"),
                Boolean.TRUE.equals(row.flag("none")),
                row.text("code"),
                row.text("name"),
                row.choice("category"),
                row.text("content"),
                row.text("note"));
        if (section == null) {
            return;
        }
        if (!line.blank() && ++rows > MOST) {
            if (rows == MOST + 1) {
                row.error(null, "一个文件至多 " + MOST + " 行；请按科室分成几个文件");
            }
            return;
        }
        of(section).lines.add(line);
        noteBad(row, section);
    }

    void summary(SheetRow row) {
        var section = row.text("section");
        var summary = new Summary(row.withoutCells(), row.list("participants"), row.text("signer"), row.text("reason"));
        if (section == null) {
            return;
        }
        for (var name : summary.participants()) {
            if (name.codePointCount(0, name.length()) > 50) {
                row.error("participants", "姓名不超过 50 个字，几个人之间用顿号隔开");
            }
        }
        if (summary.participants().size() > 500) {
            row.error("participants", "参与人员至多 500 人");
        }
        var there = of(section);
        if (there.summary != null) {
            row.error("section", "与第 " + there.summary.row().number() + " 行是同一个科室");
        } else {
            there.summary = summary;
        }
        noteBad(row, section);
    }

    private void noteBad(SheetRow row, String section) {
        if (row.bad()) {
            bad.add(section);
        }
    }

    private Said of(String section) {
        return said.computeIfAbsent(section, any -> new Said());
    }

    List<SheetCount> finish() {
        var posts = new SectionPosts(sql);
        var codes = said.values().stream()
                .flatMap(each -> each.lines.stream())
                .map(Line::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = new KnownPowers(sql, List.of(), codes, List.of());
        said.forEach((section, each) -> judge(section, each, posts, known));
        var badLines = said.values().stream()
                .flatMap(each -> each.lines.stream())
                .filter(line -> line.row().bad())
                .count();
        var badSections = said.values().stream()
                .filter(each -> each.summary != null && each.summary.row().bad())
                .count();
        return List.of(
                new SheetCount(ReturnLayout.ENTRIES, create, update, unchanged, (int) badLines),
                new SheetCount(ReturnLayout.SECTIONS, signed, 0, signedBefore, (int) badSections));
    }

    private void judge(String section, Said each, SectionPosts posts, KnownPowers known) {
        var list = lists.get(section);
        var summary = each.summary;
        if (list == null) {
            each.place().error("section", "科室“" + section + "”不在这次清权的范围里");
            return;
        }
        if (each.written().isEmpty() && (summary == null || summary.blank())) {
            each.place().warning("section", "科室“" + section + "”没有填写，不导入");
            return;
        }
        if (summary == null || summary.participants().isEmpty()) {
            if (summary == null) {
                each.place().error("section", "请在“" + ReturnLayout.SECTIONS + "”表写明科室“" + section + "”的参与人员");
            } else {
                summary.row().error("participants", "请写明参与人员");
            }
            bad.add(section);
        }
        if (summary != null && (summary.signer() != null || summary.reason() != null)) {
            none(section, list, each, summary);
        } else {
            listed(section, list, each, posts, known);
        }
    }

    private void none(String section, InventoryReturnView list, Said each, Summary summary) {
        if (summary.signer() == null) {
            summary.row().error("signer", "签认无职权的，要写明签认人");
        } else if (summary.reason() == null) {
            summary.row().error("reason", "签认无职权的，要写明理由");
        } else if (!each.written().isEmpty()) {
            summary.row().error("signer", "“" + ReturnLayout.ENTRIES + "”表里写了这个科室的职权，不能又签认无职权");
        } else if (!bad.contains(section)) {
            var same = list.signedNone()
                    && summary.signer().equals(list.signer())
                    && summary.reason().equals(list.noneReason())
                    && InventoryReturns.people(summary.participants()).equals(list.participants());
            if (same && !list.state().writable()) {
                signedBefore++;
            } else if (mayWrite(list, summary.row())) {
                signed++;
                if (apply) {
                    returns.signNone(list.id(), summary.signer(), summary.reason(), summary.participants());
                }
            }
        }
    }

    private void listed(String section, InventoryReturnView list, Said each, SectionPosts posts, KnownPowers known) {
        var written = each.written();
        var entries = new ArrayList<InventoryEntry>();
        for (var line : written) {
            entries.add(entry(list, line, posts, known));
        }
        if (entries.size() > EntryRules.MOST) {
            each.place().error("section", "一个科室的清单至多 " + EntryRules.MOST + " 行");
            return;
        }
        var resolved = rules.resolve(list.sectionId(), posts, entries, (index, field, reason) -> {
            var line = written.get(index);
            // an unknown code or post has been named already, in the words of the sheet
            if (!line.row().bad()) {
                line.row().error(COLUMNS.get(field), reason);
            }
        });
        for (var post : posts.of(list.sectionId())) {
            if (each.lines.stream().noneMatch(line -> post.name().equals(line.post()) && !line.blank())) {
                each.lines.stream()
                        .filter(line -> post.name().equals(line.post()))
                        .findFirst()
                        .map(Line::row)
                        .orElseGet(each::place)
                        .error("name", "岗位“" + post.name() + "”没有填写：写明职权，或者在“无职权”列填“是”");
            }
        }
        if (written.isEmpty()) {
            each.place().error("section", "科室“" + section + "”没有写职权；没有职权的，请写明签认人和理由");
        }
        var summary = each.summary;
        if (summary == null
                || bad.contains(section)
                || summary.row().bad()
                || each.lines.stream().anyMatch(line -> line.row().bad())) {
            return;
        }
        write(list, resolved, summary);
    }

    private void write(InventoryReturnView list, List<ListedEntry> resolved, Summary summary) {
        var people = InventoryReturns.people(summary.participants());
        if (!list.state().writable()
                && !list.signedNone()
                && people.equals(list.participants())
                && same(resolved, list.entries())) {
            unchanged += resolved.size();
            return;
        }
        if (!mayWrite(list, summary.row())) {
            return;
        }
        if (list.entries().isEmpty()) {
            create += resolved.size();
        } else {
            update += resolved.size();
        }
        if (apply) {
            returns.submit(list.id(), resolved, people);
        }
    }

    private static boolean same(List<ListedEntry> some, List<ListedEntry> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            if (!some.get(i).saysAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayWrite(InventoryReturnView list, SheetRow row) {
        if (list.state().writable()) {
            return true;
        }
        row.error("section", "科室“" + list.sectionName() + "”的清单" + list.state().label() + "，内容与文件不同；要更正，请先退回");
        return false;
    }

    private static InventoryEntry entry(InventoryReturnView list, Line line, SectionPosts posts, KnownPowers known) {
        var post = line.post() == null
                ? null
                : posts.of(list.sectionId()).stream()
                        .filter(each -> each.name().equals(line.post()))
                        .findFirst()
                        .orElse(null);
        if (line.post() != null && post == null) {
            line.row().error("post", "科室“" + list.sectionName() + "”没有岗位“" + line.post() + "”，请先在“岗位与科室”里登记");
        }
        var power = line.code() == null ? null : known.byCode(line.code()).orElse(null);
        if (line.code() != null && power == null) {
            line.row().error("code", "目录里没有编码为“" + line.code() + "”的职权；新的职权不写编码");
        } else if (power != null && line.name() != null && !line.name().equals(power.name())) {
            line.row().error("name", "与编码不一致：编码是“" + power.name() + "”；请改正名称，或者去掉编码");
        }
        return new InventoryEntry(
                post == null ? null : post.id(),
                line.none(),
                power == null ? null : power.id(),
                power == null ? line.name() : null,
                line.category(),
                line.content(),
                line.note());
    }
}
