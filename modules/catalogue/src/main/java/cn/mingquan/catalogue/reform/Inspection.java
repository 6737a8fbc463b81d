package cn.mingquan.catalogue.reform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has looked whether a decision is kept to (S2-12). The same document is typed and kept.
 *
 * @param finding what was found
 * @param rectification what is to be put right; absent when nothing is
 * @param rectifyBy until when, unless it is done already
 * @param done whether nothing is left to be put right
 */
public record Inspection(
        @NotNull(message = "请填写检查日期") LocalDate on,
        @NotBlank(message = "请填写检查情况") @Size(max = 500, message = "检查情况不超过 500 个字") String finding,
        @Nullable @Size(max = 500, message = "整改要求不超过 500 个字") String rectification,
        @Nullable LocalDate rectifyBy,
        boolean done) {}
