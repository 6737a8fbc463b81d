package cn.mingquan.catalogue.post;

import cn.mingquan.catalogue.HolderLayer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post with its section's name. */
public record PostView(
        UUID id,
        @Nullable UUID sectionId,
        @Nullable String sectionName,
        String name,
        HolderLayer holderLayer,
        boolean hotPost,
        List<String> holders,
        boolean demo,
        long version) {}
