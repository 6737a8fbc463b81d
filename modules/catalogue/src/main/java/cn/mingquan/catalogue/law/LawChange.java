package cn.mingquan.catalogue.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a law.
 *
 * @param article only this one; null for the whole law
 * @param on from this day on it no longer holds, or holds as changed
 * @param note by which document, and what that means for the powers
 */
public record LawChange(
        @NotBlank(message = "请填写法律名称") @Size(max = 300, message = "法律名称不超过 300 个字") String title,
        @Nullable @Size(max = 300, message = "条款不超过 300 个字") String article,
        @NotNull(message = "请填写日期") LocalDate on,
        @NotBlank(message = "请填写依据的文件和说明") @Size(max = 500, message = "说明不超过 500 个字") String note) {}
