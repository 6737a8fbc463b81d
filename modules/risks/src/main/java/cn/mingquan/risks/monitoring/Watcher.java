package cn.mingquan.risks.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body or a post that watches.
 *
 * @param name such as 机关党委, or what the post is called
 * @param postId the unit's own post, where it is one
 */
public record Watcher(
        @NotBlank(message = "请填写监控主体") @Size(max = 100, message = "监控主体不超过 100 个字") String name,
        @Nullable UUID postId) {}
