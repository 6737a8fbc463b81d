package cn.mingquan.registry.session;

import cn.mingquan.registry.Jurisdiction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, and what the front end should offer.
 *
 * @param keptLines the sector lines that the caller's body, a department of them, oversees throughout the province
 */
public record MeView(
        String username,
        String name,
        List<String> roles,
        @Nullable Own tenant,
        List<Area> areas,
        List<Scope> scopes,
        List<String> keptLines) {

    /** The caller's own unit. */
    public record Own(
            UUID unitId,
            String code,
            String name,
            String category,
            String regionCode,
            String state,
            boolean oversight) {}

    /** A part of the tree the caller keeps. */
    public record Area(String regionCode, String name) {}

    /** Something the caller's body oversees. */
    public record Scope(UUID id, Jurisdiction.Kind kind, String label, String node) {}
}
