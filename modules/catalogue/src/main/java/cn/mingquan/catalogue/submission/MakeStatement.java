package cn.mingquan.catalogue.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Makes a statement of the powers as they stand.
 *
 * @param period a year, or a month of one
 */
public record MakeStatement(
        @NotNull(message = "请填写填报时期") @Pattern(regexp = "20\\d\\d(-(0[1-9]|1[0-2]))?", message = "时期写作 2026 或者 2026-06")
                String period,
        @NotBlank(message = "请填写签字人") @Size(max = 50, message = "签字人不超过 50 字") String signer) {

    String title(int number) {
        var month = period.length() > 4 ? " " + Integer.parseInt(period.substring(5)) + " 月" : "";
        return period.substring(0, 4) + " 年" + month + "权力明晰表（第 " + number + " 版）";
    }
}
