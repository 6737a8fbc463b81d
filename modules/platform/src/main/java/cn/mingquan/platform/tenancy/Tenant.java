package cn.mingquan.platform.tenancy;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A unit's own room in the database. Its schema and its role bear the same generated name, never an organisation's
 * code: real agencies carry several of those, and they change.
 *
 * @param unitId the unit's id in the registry
 * @param code ten lower-case letters and digits, generated
 */
public record Tenant(UUID unitId, String code) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]{10}");

    public Tenant {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a tenant code");
        }
    }

    public String role() {
        return "t_" + code;
    }

    public String schema() {
        return "t_" + code;
    }
}
