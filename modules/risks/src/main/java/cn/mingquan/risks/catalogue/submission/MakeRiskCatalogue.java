package cn.mingquan.risks.catalogue.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Makes a catalogue of the points as they stand.
 *
 * @param period a year, or a month of one
 */
public record MakeRiskCatalogue(
        @NotNull(message = "请填写时期") @Pattern(regexp = "20\\d\\d(-(0[1-9]|1[0-2]))?", message = "时期写作 2026 或者 2026-06")
                String period) {

    String title(int number) {
        var month = period.length() > 4 ? " " + Integer.parseInt(period.substring(5)) + " 月" : "";
        return period.substring(0, 4) + " 年" + month + "风险等级目录（第 " + number + " 版）";
    }
}
