package cn.mingquan.catalogue.flow.step;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post or a risk point, by its id. The name is written by the server when the table is kept, so that a published flow
 * stays readable when the post is gone; what a caller sends as name is not looked at.
 */
public record Named(@NotNull(message = "缺少编号") UUID id, @Nullable String name) {

    /** How people call it. */
    public String label() {
        return name == null ? id.toString() : name;
    }
}
