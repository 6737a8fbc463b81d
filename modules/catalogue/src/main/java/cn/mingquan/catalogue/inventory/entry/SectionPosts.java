package cn.mingquan.catalogue.inventory.entry;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts of the unit by section, the leading ones first, read once. */
public final class SectionPosts {

    /** A post as the inventory needs it. */
    public record Held(
            UUID id, @Nullable UUID section, String name, HolderLayer layer, boolean hot, List<String> holders) {}

    private final List<Held> posts = new ArrayList<>();

    public SectionPosts(Sql sql) {
        posts.addAll(sql.list(
                "select id, section_id, name, holder_layer, hot_post, holders from post order by name, id",
                row -> new Held(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        HolderLayer.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        List.of(Json.read(row.getString(6), String[].class)))));
        posts.sort(Comparator.comparing(Held::layer));
    }

    public List<Held> of(@Nullable UUID section) {
        return section == null
                ? List.of()
                : posts.stream().filter(post -> section.equals(post.section())).toList();
    }

    /** Those that no section's list can cover. */
    public List<Held> outside() {
        return posts.stream().filter(post -> post.section() == null).toList();
    }

    public Optional<Held> find(@Nullable UUID id) {
        return posts.stream().filter(post -> Objects.equals(id, post.id())).findFirst();
    }

    /** The posts of the section that no line speaks of. */
    public List<Held> uncovered(@Nullable UUID section, List<ListedEntry> entries) {
        return of(section).stream()
                .filter(post -> entries.stream().noneMatch(entry -> post.id().equals(entry.postId())))
                .toList();
    }
}
