package cn.mingquan.catalogue.flow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a step leads.
 *
 * @param to the key of the next step
 * @param label when this way is taken, as people read it
 * @param condition the expression of an imported file, kept as it came and never evaluated
 * @param otherwise taken when no other way is
 */
public record Next(
        @NotBlank(message = "请选择下一环节") @Size(max = 60) String to,
        @Nullable @Size(max = 100, message = "条件不超过 100 个字") String label,
        @Nullable @Size(max = 1000, message = "条件表达式不超过 1000 个字") String condition,
        boolean otherwise) {

    public static Next to(String key) {
        return new Next(key, null, null, false);
    }

    public static Next when(String label, String key) {
        return new Next(key, label, null, false);
    }
}
