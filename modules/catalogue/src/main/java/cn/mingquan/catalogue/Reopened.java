package cn.mingquan.catalogue;

import java.util.List;
import java.util.UUID;

/** How many things are drafts again, and why the others are not. */
public record Reopened(int reopened, List<Kept> refused) {

    /** One that stays as it is, with the reason in Chinese. */
    public record Kept(UUID id, String name, String reason) {}
}
