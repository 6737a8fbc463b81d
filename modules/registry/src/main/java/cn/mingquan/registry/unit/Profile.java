package cn.mingquan.registry.unit;

import cn.mingquan.registry.region.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows about a unit and an administrator may change.
 *
 * @param regionCode the node it hangs under, mostly an own-level node
 * @param sectorLine its line (条), beside its place (块)
 * @param vertical led from above (垂直管理), such as tax or tobacco
 * @param establishment posts authorised (编制)
 * @param staff people in post (在职人数)
 * @param oversight whether it oversees others
 */
public record Profile(
        String name,
        @Nullable String uscc,
        String regionCode,
        Level level,
        @Nullable UUID parentUnitId,
        String category,
        @Nullable String sectorLine,
        boolean vertical,
        @Nullable Integer establishment,
        @Nullable Integer staff,
        @Nullable String contactName,
        @Nullable String contactPhone,
        boolean oversight) {

    /** The same under another parent. */
    public Profile under(@Nullable UUID parent) {
        return new Profile(
                name,
                uscc,
                regionCode,
                level,
                parent,
                category,
                sectorLine,
                vertical,
                establishment,
                staff,
                contactName,
                contactPhone,
                oversight);
    }

    /** What stood there and what stands there now, for the audit trail. */
    public record Edited(Profile before, Profile after) {}
}
