package cn.mingquan.catalogue.inventory.list;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.inventory.InventoryProblem;
import cn.mingquan.catalogue.inventory.entry.EntryOutcome;
import cn.mingquan.catalogue.inventory.entry.KnownPowers;
import cn.mingquan.catalogue.inventory.entry.KnownPowers.Known;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.entry.SectionPosts;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings an accepted list into the catalogue: what is not in it becomes a draft, a draft that has no section or no post
 * gets them. What somebody has decided (an approved power, another section's or post's power) is never changed: the line
 * says so, and the lead section decides (docs/adr/0032-inventory-rounds.md).
 */
@Dependent
public class Acceptance {

    private final Sql sql;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    public Acceptance(Sql sql, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /** The lines with what became of them. */
    List<ListedEntry> apply(InventoryReturnView list) {
        var run = new Run(list, new SectionPosts(sql), known(list.entries()));
        var turned = new ArrayList<ListedEntry>();
        for (var i = 0; i < list.entries().size(); i++) {
            var entry = list.entries().get(i);
            turned.add(entry.none() ? entry : run.take(i, entry));
        }
        run.write();
        return turned;
    }

    /** Locked: what is filled in here is not filled in by somebody else at the same time. */
    private KnownPowers known(List<ListedEntry> entries) {
        var ids = entries.stream()
                .map(ListedEntry::powerId)
                .filter(Objects::nonNull)
                .toList();
        var names = entries.stream()
                .filter(entry -> entry.powerId() == null)
                .map(ListedEntry::powerName)
                .filter(Objects::nonNull)
                .toList();
        sql.list(
                "select 1 from power_item where id = any(?::uuid[]) or name = any(?) order by id for update",
                row -> 1,
                ids,
                names);
        return new KnownPowers(sql, ids, List.of(), names);
    }

    private final class Run {

        private final InventoryReturnView list;
        private final SectionPosts posts;
        private final KnownPowers known;
        private final Map<UUID, Known> now = new HashMap<>();
        private final Map<String, Known> made = new HashMap<>();
        private final List<@Nullable Object[]> inserts = new ArrayList<>();
        private final List<@Nullable Object[]> updates = new ArrayList<>();
        private final List<AuditTrail.Subject> added = new ArrayList<>();
        private final List<AuditTrail.Subject> changed = new ArrayList<>();

        Run(InventoryReturnView list, SectionPosts posts, KnownPowers known) {
            this.list = list;
            this.posts = posts;
            this.known = known;
        }

        ListedEntry take(int index, ListedEntry entry) {
            var post = posts.find(entry.postId()).orElse(null);
            var power = meant(index, entry);
            if (power == null) {
                var id = Ids.next();
                var code = ItemCode.madeFor("ZQ", id, entry.category());
                make(id, code, entry, post);
                return entry.turned(id, code, EntryOutcome.CREATED, null);
            }
            return fill(power, entry, post);
        }

        private @Nullable Known meant(int index, ListedEntry entry) {
            if (entry.powerId() != null) {
                var id = entry.powerId();
                var found = now.containsKey(id) ? now.get(id) : known.byId(id).orElse(null);
                if (found != null) {
                    return found;
                }
            }
            var name = String.valueOf(entry.powerName());
            var before = made.get(name);
            if (before != null) {
                return before;
            }
            var alike = known.alike(name, entry.category());
            if (alike.size() > 1) {
                throw new Problem(
                                InventoryProblem.INVENTORY_LIST_INVALID,
                                "目录里现在有 " + alike.size() + " 项名为“" + name + "”的职权，请退回科室，由科室选择其中一项。")
                        .with("entries[" + index + "].powerName", "有同名职权，要选择其中一项");
            }
            if (alike.isEmpty()) {
                return null;
            }
            var found = alike.get(0);
            return now.getOrDefault(found.id(), found);
        }

        private void make(UUID id, String code, ListedEntry entry, SectionPosts.@Nullable Held post) {
            var name = String.valueOf(entry.powerName());
            var at = clock.instant();
            var postId = post == null ? null : post.id();
            inserts.add(new @Nullable Object[] {
                id,
                code,
                name,
                entry.category(),
                entry.content(),
                list.sectionId(),
                postId,
                post == null ? null : post.layer(),
                post != null && post.hot(),
                at,
                at
            });
            var itself =
                    new Known(id, code, name, entry.category(), ApprovalState.DRAFT.name(), list.sectionId(), postId);
            made.put(name, itself);
            now.put(id, itself);
            added.add(new AuditTrail.Subject(
                    id,
                    name,
                    Map.of("code", code, "section", list.sectionName(), "post", post == null ? "" : post.name())));
        }

        private ListedEntry fill(Known power, ListedEntry entry, SectionPosts.@Nullable Held post) {
            var postId = post == null ? null : post.id();
            if (Objects.equals(power.section(), list.sectionId()) && Objects.equals(power.post(), postId)) {
                return entry.turned(power.id(), power.code(), EntryOutcome.SAME, null);
            }
            if (!power.state().equals(ApprovalState.DRAFT.name())) {
                var label = ApprovalState.valueOf(power.state()).label();
                return kept(entry, power, "职权" + label + "，目录没有改动");
            }
            if (power.section() != null && !power.section().equals(list.sectionId())) {
                return kept(entry, power, "目录里由别的科室承办，没有改动");
            }
            if (power.post() != null && !power.post().equals(postId)) {
                return kept(
                        entry,
                        power,
                        "目录里由岗位“"
                                + posts.find(power.post())
                                        .map(SectionPosts.Held::name)
                                        .orElse("") + "”行使，没有改动");
            }
            updates.add(new @Nullable Object[] {
                list.sectionId(),
                postId,
                post == null ? null : post.layer(),
                post != null && post.hot(),
                clock.instant(),
                power.id()
            });
            changed.add(new AuditTrail.Subject(
                    power.id(),
                    power.name(),
                    Changes.between(
                            Map.of("section", power.section() == null ? "" : list.sectionName(), "post", ""),
                            Map.of("section", list.sectionName(), "post", post == null ? "" : post.name()))));
            now.put(
                    power.id(),
                    new Known(
                            power.id(),
                            power.code(),
                            power.name(),
                            power.category(),
                            power.state(),
                            list.sectionId(),
                            postId));
            return entry.turned(power.id(), power.code(), EntryOutcome.FILLED, null);
        }

        private ListedEntry kept(ListedEntry entry, Known power, String why) {
            return entry.turned(power.id(), power.code(), EntryOutcome.KEPT, why);
        }

        void write() {
            sql.each(
                    "insert into power_item (id, code, name, category, content, section_id, holder_post_id,"
                            + " holder_layer, hot_post, created_at, updated_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    inserts);
            sql.each(
                    "update power_item set section_id = ?, holder_post_id = ?,"
                            + " holder_layer = coalesce(holder_layer, ?), hot_post = hot_post or ?, updated_at = ?,"
                            + " version = version + 1 where id = ?",
                    updates);
            audit.recordEach("power.inventoried", "power", added);
            audit.recordEach("power.changed", "power", changed);
            if (!inserts.isEmpty() || !updates.isEmpty()) {
                figures.changed();
            }
        }
    }
}
