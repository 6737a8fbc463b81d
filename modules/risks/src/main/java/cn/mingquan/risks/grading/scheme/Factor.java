package cn.mingquan.risks.grading.scheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a risk point is scored by, from 1 to 5.
 *
 * @param code stays when the factor is worded anew, so that scores given before can be read
 * @param weight its share of the score, among the weights of all factors
 * @param marks what the values 1 to 5 mean, in this order
 * @param bounds for a factor that is counted and not judged: from so many risk points of the power on the value is 2, 3,
 *     4 and 5 (S1-25); null for one that is judged
 */
public record Factor(
        @NotBlank(message = "请填写因素代码") @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "因素代码用大写字母、数字和下划线，以字母开头")
                String code,
        @NotBlank(message = "请填写因素名称") @Size(max = 30, message = "因素名称不超过 30 个字") String name,
        @Min(value = 1, message = "权重至少为 1") @Max(value = 100, message = "权重至多为 100") int weight,
        @NotNull(message = "请说明 1 至 5 分各是什么") @Size(min = 5, max = 5, message = "1 至 5 分都要有说明")
                List<@NotBlank(message = "1 至 5 分都要有说明") @Size(max = 100, message = "分值说明不超过 100 个字") String> marks,
        @Nullable @Size(min = 4, max = 4, message = "计数的因素要有 4 个界限")
                List<@NotNull @Min(1) @Max(1_000) Integer> bounds) {

    public static final int HIGHEST = 5;

    public boolean counted() {
        return bounds != null;
    }

    /** @param points of the power that the point belongs to */
    public int valueOf(long points) {
        return bounds == null
                ? 1
                : 1 + (int) bounds.stream().filter(bound -> points >= bound).count();
    }
}
