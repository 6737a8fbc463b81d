package cn.mingquan.risks.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that an institution came into force, or was revised.
 *
 * @param on the day from which it holds so
 * @param title its name from then on; absent when it stays
 * @param documentNo its document number from then on; absent when it stays
 * @param change what changed; for a revision it must be said
 */
public record ReviseInstitution(
        @NotNull(message = "请填写日期") LocalDate on,
        @Nullable @Size(max = 200, message = "制度名称不超过 200 个字") String title,
        @Nullable @Size(max = 100, message = "文号不超过 100 个字") String documentNo,
        @Nullable @Size(max = 2_000, message = "修改内容不超过 2000 个字") String change) {}
