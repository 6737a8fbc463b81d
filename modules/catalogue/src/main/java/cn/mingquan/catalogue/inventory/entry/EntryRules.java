package cn.mingquan.catalogue.inventory.entry;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line of a section's list may say. The same on the screen and in the workbook. */
@Dependent
public class EntryRules {

    /** Most lines of one list. */
    public static final int MOST = 2_000;

    private final Sql sql;
    private final PowerCategories categories;

    @Inject
    public EntryRules(Sql sql, PowerCategories categories) {
        this.sql = sql;
        this.categories = categories;
    }

    /** Takes what is wrong with a line. */
    @FunctionalInterface
    public interface Faults {

        /** @param field of {@link InventoryEntry} */
        void fault(int index, String field, String reason);
    }

    private record Exercise(@Nullable UUID post, String power) {}

    /** The lines as the list keeps them; those with faults are left out. */
    public List<ListedEntry> resolve(
            @Nullable UUID section, SectionPosts posts, List<InventoryEntry> entries, Faults faults) {
        var known = new KnownPowers(
                sql,
                entries.stream()
                        .map(InventoryEntry::powerId)
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(),
                entries.stream()
                        .map(entry -> Texts.stripped(entry.powerName()))
                        .filter(Objects::nonNull)
                        .toList());
        var own = posts.of(section);
        var seen = new HashMap<Exercise, Integer>();
        var exercising = new HashSet<UUID>();
        var listed = new ArrayList<ListedEntry>();
        for (var entry : entries) {
            if (entry.postId() != null && !entry.none()) {
                exercising.add(entry.postId());
            }
        }
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var post = own.stream()
                    .filter(each -> each.id().equals(entry.postId()))
                    .findFirst();
            if (post.isEmpty() && (entry.postId() != null || !own.isEmpty())) {
                faults.fault(i, "postId", entry.postId() == null ? "请写明由哪个岗位行使" : "本科室没有这个岗位");
            } else if (entry.none()) {
                none(i, entry, post.orElse(null), exercising, seen, listed, faults);
            } else {
                power(i, entry, post.orElse(null), known, seen, listed, faults);
            }
        }
        return listed;
    }

    private static void none(
            int index,
            InventoryEntry entry,
            SectionPosts.@Nullable Held post,
            Set<UUID> exercising,
            Map<Exercise, Integer> seen,
            List<ListedEntry> listed,
            Faults faults) {
        if (entry.powerId() != null || Texts.stripped(entry.powerName()) != null) {
            faults.fault(index, "none", "填了“无职权”，就不能再写职权");
        } else if (post == null) {
            faults.fault(index, "none", "没有岗位的科室没有职权的，请由科室签认无职权");
        } else if (exercising.contains(post.id())) {
            faults.fault(index, "none", "岗位“" + post.name() + "”在别的行写了职权，不能又填“无职权”");
        } else if (seen.putIfAbsent(new Exercise(post.id(), ""), index) != null) {
            faults.fault(index, "none", "岗位“" + post.name() + "”填了两次“无职权”");
        } else {
            listed.add(new ListedEntry(
                    post.id(),
                    post.name(),
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Texts.stripped(entry.note()),
                    false,
                    null,
                    null));
        }
    }

    private void power(
            int index,
            InventoryEntry entry,
            SectionPosts.@Nullable Held post,
            KnownPowers known,
            Map<Exercise, Integer> seen,
            List<ListedEntry> listed,
            Faults faults) {
        var written = Texts.stripped(entry.powerName());
        var category = Texts.stripped(entry.category());
        KnownPowers.@Nullable Known meant = null;
        if (entry.powerId() != null) {
            meant = known.byId(entry.powerId()).orElse(null);
            if (meant == null) {
                faults.fault(index, "powerId", "目录里没有这项职权，请重新选择");
                return;
            }
        } else if (written == null) {
            faults.fault(index, "powerName", "请选择职权，或者写上目录里还没有的职权的名称");
            return;
        } else {
            var alike = known.alike(written, category);
            if (alike.size() > 1) {
                faults.fault(index, "powerName", "目录里有 " + alike.size() + " 项同名职权，请按编码选择其中一项");
                return;
            }
            meant = alike.isEmpty() ? null : alike.get(0);
        }
        if (meant == null && category != null && !categories.has(category)) {
            faults.fault(index, "category", "本单位没有这个职权类别");
            return;
        }
        var key = new Exercise(
                post == null ? null : post.id(),
                meant == null ? String.valueOf(written) : meant.id().toString());
        if (seen.putIfAbsent(key, index) != null) {
            faults.fault(index, "powerName", "同一岗位的同一项职权写了两次");
            return;
        }
        listed.add(new ListedEntry(
                post == null ? null : post.id(),
                post == null ? null : post.name(),
                false,
                meant == null ? null : meant.id(),
                meant == null ? null : meant.code(),
                meant == null ? written : meant.name(),
                meant == null ? category : meant.category(),
                Texts.stripped(entry.content()),
                Texts.stripped(entry.note()),
                meant == null,
                null,
                null));
    }
}
