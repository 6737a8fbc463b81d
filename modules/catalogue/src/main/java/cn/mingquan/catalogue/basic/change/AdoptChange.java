package cn.mingquan.catalogue.basic.change;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the agency answers a new edition. What is named in neither list is taken over when the agency has left it as it was,
 * and refused when both have changed it.
 *
 * @param basic the fields in which the new edition is taken over what the agency has written
 * @param own the fields in which the agency stays with its own
 */
public record AdoptChange(
        @Nullable String reason,
        @Nullable @Size(max = 4, message = "至多 4 个字段") List<@NotNull BasicField> basic,
        @Nullable @Size(max = 4, message = "至多 4 个字段") List<@NotNull BasicField> own) {

    boolean takes(BasicField field) {
        return basic != null && basic.contains(field);
    }

    boolean keeps(BasicField field) {
        return own != null && own.contains(field);
    }
}
