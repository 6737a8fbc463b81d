package cn.mingquan.registry.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the platform wants it.
 *
 * @param username lower-case Latin letters, digits, dot, hyphen, underscore: Keycloak refuses Chinese ones
 * @param name how the person is called, family name first
 * @param role the realm role
 * @param tenant the code of the person's unit; null for administrators
 */
public record Account(String username, String name, String role, @Nullable String tenant) {

    private static final Set<String> COMPOUND =
            Set.of("欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "令狐", "慕容", "司徒", "夏侯", "东方", "公孙", "独孤", "端木");

    String family() {
        if (!name.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                || name.length() > 4
                || name.length() < 2) {
            return "";
        }
        return name.length() > 2 && COMPOUND.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, 1);
    }

    String given() {
        return name.substring(family().length());
    }
}
