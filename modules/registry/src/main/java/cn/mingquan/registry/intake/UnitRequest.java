package cn.mingquan.registry.intake;

import cn.mingquan.registry.jurisdiction.JurisdictionRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody describes it, in a form or a row of a file. Nothing is certain yet: what it means is settled by
 * {@link DraftCheck}.
 *
 * @param level a level's code or what people write for it; empty means the region's
 * @param parentUnit name, credit code or id of the unit above
 * @param category a category's code or label; what fits none becomes 其他
 * @param adminUsername the first administrator's account; made up when empty
 * @param jurisdictions what an overseeing body oversees; null means its own place, or no change
 */
public record UnitRequest(
        @Nullable String name,
        @Nullable String uscc,
        @Nullable String regionCode,
        @Nullable String level,
        @Nullable String parentUnit,
        @Nullable String category,
        @Nullable String sectorLine,
        @Nullable Boolean vertical,
        @Nullable Integer establishment,
        @Nullable Integer staff,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String adminUsername,
        @Nullable String adminName,
        @Nullable Boolean oversight,
        @Nullable List<JurisdictionRequest> jurisdictions) {}
