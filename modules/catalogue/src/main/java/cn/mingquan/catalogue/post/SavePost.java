package cn.mingquan.catalogue.post;

import cn.mingquan.catalogue.HolderLayer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as the unit wants it. */
public record SavePost(
        @Nullable UUID sectionId,
        @NotBlank(message = "请填写岗位名称") @Size(max = 100, message = "岗位名称不超过 100 个字") String name,
        @NotNull(message = "请选择岗位层级") HolderLayer holderLayer,
        boolean hotPost,
        @Nullable @Size(max = 50, message = "一个岗位至多 50 人")
                List<@NotBlank @Size(max = 50, message = "姓名不超过 50 个字") String> holders) {}
