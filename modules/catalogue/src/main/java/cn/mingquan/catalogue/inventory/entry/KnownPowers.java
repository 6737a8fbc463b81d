package cn.mingquan.catalogue.inventory.entry;

import cn.mingquan.platform.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The powers of the catalogue that lines can mean, read with one statement. */
public final class KnownPowers {

    /** A power, and who has it. */
    public record Known(
            UUID id,
            String code,
            String name,
            @Nullable String category,
            String state,
            @Nullable UUID section,
            @Nullable UUID post) {}

    private final Map<UUID, Known> ofId = new HashMap<>();
    private final Map<String, Known> ofCode = new HashMap<>();
    private final Map<String, List<Known>> ofName = new HashMap<>();

    public KnownPowers(Sql sql, Collection<UUID> ids, Collection<String> codes, Collection<String> names) {
        sql.list(
                        "select id, code, name, category, state, section_id, holder_post_id from power_item"
                                + " where id = any(?::uuid[]) or code = any(?) or name = any(?) order by code",
                        row -> new Known(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, UUID.class),
                                row.getObject(7, UUID.class)),
                        ids,
                        codes,
                        names)
                .forEach(power -> {
                    ofId.put(power.id(), power);
                    ofCode.put(power.code(), power);
                    ofName.computeIfAbsent(power.name(), any -> new ArrayList<>(1))
                            .add(power);
                });
    }

    public Optional<Known> byId(UUID id) {
        return Optional.ofNullable(ofId.get(id));
    }

    public Optional<Known> byCode(String code) {
        return Optional.ofNullable(ofCode.get(code));
    }

    /** Without a code a power is known by its name, and by its category where that is written. */
    public List<Known> alike(String name, @Nullable String category) {
        return ofName.getOrDefault(name, List.of()).stream()
                .filter(power -> category == null || category.equals(power.category()))
                .toList();
    }
}
