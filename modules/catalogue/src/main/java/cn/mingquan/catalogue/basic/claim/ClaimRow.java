package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.SaveBasicItem;
import cn.mingquan.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the basic catalogue, and what the agency has of it.
 *
 * @param powerId the agency's power that is claimed from it, if any
 * @param sameCode the agency's power that has its code and is not linked yet: claiming links it instead of doubling it
 * @param before what the item said when the agency last looked, when it has changed since
 * @param claimedByPeers how many other units of the agency's level, category and line have claimed it
 * @param peers how many such units there are
 */
public record ClaimRow(
        BasicItemView item,
        ClaimStanding standing,
        @Nullable UUID powerId,
        @Nullable UUID sameCode,
        @Nullable SaveBasicItem before,
        int claimedByPeers,
        int peers) {

    /** The columns of the item, then power, edition claimed, power of the same code, edition as it was. */
    static ClaimRow read(ResultSet row) throws SQLException {
        var item = BasicItemView.read(row);
        var power = row.getObject(13, UUID.class);
        var before = row.getString(16);
        return new ClaimRow(
                item,
                standing(power, row.getInt(14), item.edition()),
                power,
                row.getObject(15, UUID.class),
                before == null ? null : Json.read(before, SaveBasicItem.class),
                row.getInt(17),
                row.getInt(18));
    }

    private static ClaimStanding standing(@Nullable UUID power, int seen, int edition) {
        if (power == null) {
            return ClaimStanding.UNCLAIMED;
        }
        return seen < edition ? ClaimStanding.CHANGED : ClaimStanding.CLAIMED;
    }
}
