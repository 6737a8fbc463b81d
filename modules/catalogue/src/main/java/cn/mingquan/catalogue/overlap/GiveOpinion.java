package cn.mingquan.catalogue.overlap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The leading group's opinion on a case (领导小组意见): the first of the two levels. */
public record GiveOpinion(
        @NotBlank(message = "请填写提出意见的机构") @Size(max = 100, message = "机构名称不超过 100 字") String body,
        @Nullable @Size(max = 100, message = "文号不超过 100 字") String documentNo,
        @NotNull(message = "请填写日期") LocalDate on,
        @NotBlank(message = "请填写意见") @Size(max = 1000, message = "意见不超过 1000 字") String text) {}
