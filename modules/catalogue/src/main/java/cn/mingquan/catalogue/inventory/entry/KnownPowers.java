package cn.mingquan.catalogue.inventory.entry;

import cn.mingquan.platform.sql.Sql;
import java.util.Collection;
import java.util.List;
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

    private final List<Known> powers;

    public KnownPowers(Sql sql, Collection<UUID> ids, Collection<String> codes, Collection<String> names) {
        powers = sql.list(
                "select id, code, name, category, state, section_id, holder_post_id from power_item"
                        + " where id = any(?::uuid[]) or code = any(?) or name = any(?)",
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
                names);
    }

    public Optional<Known> byId(UUID id) {
        return powers.stream().filter(power -> power.id().equals(id)).findFirst();
    }

    public Optional<Known> byCode(String code) {
        return powers.stream().filter(power -> power.code().equals(code)).findFirst();
    }

    /** Without a code a power is known by its name, and by its category where that is written. */
    public List<Known> alike(String name, @Nullable String category) {
        return powers.stream()
                .filter(power -> power.name().equals(name))
                .filter(power -> category == null || category.equals(power.category()))
                .toList();
    }
}
