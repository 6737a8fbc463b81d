package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody contributes in the stage that the round is in; points, a note, or that there is nothing. */
public record SaveEntry(
        @NotNull(message = "请填写日期") LocalDate on,
        boolean paper,
        boolean none,
        @Nullable @Size(max = 2_000, message = "内容不超过 2000 个字") String note,
        @Nullable @Size(max = 200, message = "一次至多 200 个风险点") List<UUID> points) {}
