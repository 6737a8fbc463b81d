package cn.mingquan.risks.measure.person;

import cn.mingquan.risks.point.MeasureView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's posts expose them to, and what is done about it.
 *
 * @param posts section and post
 */
public record PersonCard(String name, List<String> posts, List<Risk> risks) {

    /**
     * A risk point.
     *
     * @param own whether they answer for it or it lies at their post; otherwise only their measures are told
     */
    public record Risk(
            UUID id,
            String description,
            @Nullable String powerName,
            @Nullable String levelLabel,
            @Nullable String colour,
            boolean own,
            List<MeasureView> measures) {}
}
