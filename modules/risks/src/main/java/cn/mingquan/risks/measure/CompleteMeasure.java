package cn.mingquan.risks.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That a measure was carried out.
 *
 * @param doneOn not after today
 * @param evidence what shows it: a document with its number, a meeting, a record (S0-26)
 */
public record CompleteMeasure(
        @NotNull(message = "请填写完成日期") LocalDate doneOn,
        @NotBlank(message = "请填写完成情况") @Size(max = 2_000, message = "完成情况不超过 2000 个字") String evidence) {}
