package cn.mingquan.risks.institution.link;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Risk points and powers that an institution addresses, beside those it does already. */
public record LinkInstitution(
        @Nullable @Size(max = 1000, message = "一次至多 1000 个") List<UUID> riskPointIds,
        @Nullable @Size(max = 1000, message = "一次至多 1000 个") List<UUID> powerIds) {

    List<UUID> points() {
        return riskPointIds == null ? List.of() : riskPointIds;
    }

    List<UUID> powers() {
        return powerIds == null ? List.of() : powerIds;
    }
}
