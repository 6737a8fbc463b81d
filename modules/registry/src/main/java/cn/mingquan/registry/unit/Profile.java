package cn.mingquan.registry.unit;

import cn.mingquan.registry.region.Level;
import java.util.Objects;
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

    /**
     * What stood there and what stands there now, for the audit trail: of the contact only whether it is another.
     *
     * @param before without the contact, as {@code after}
     */
    public record Edited(Profile before, Profile after, boolean contactChanged) {

        /** What an administrator made of a unit's profile. */
        public static Edited of(Profile before, Profile after) {
            return new Edited(
                    before.impersonal(),
                    after.impersonal(),
                    !Objects.equals(before.contactName, after.contactName)
                            || !Objects.equals(before.contactPhone, after.contactPhone));
        }
    }

    /** The same without anybody's name or telephone number: an audit trail is kept for ever. */
    private Profile impersonal() {
        return new Profile(
                name,
                uscc,
                regionCode,
                level,
                parentUnitId,
                category,
                sectorLine,
                vertical,
                establishment,
                staff,
                null,
                null,
                oversight);
    }
}
