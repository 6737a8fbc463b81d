package cn.mingquan.catalogue.inventory.entry;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody fills it in: the post exercises a power of the catalogue, or one that is not in it yet, or none.
 *
 * @param postId null only in a section without posts
 * @param none the post exercises no power
 * @param powerId a power of the catalogue
 * @param powerName how a power that is not in the catalogue is called
 */
public record InventoryEntry(
        @Nullable UUID postId,
        boolean none,
        @Nullable UUID powerId,
        @Nullable @Size(max = 500, message = "职权名称不超过 500 个字") String powerName,
        @Nullable String category,
        @Nullable @Size(max = 10_000, message = "职权内容不超过 10000 个字") String content,
        @Nullable @Size(max = 500, message = "说明不超过 500 个字") String note) {}
