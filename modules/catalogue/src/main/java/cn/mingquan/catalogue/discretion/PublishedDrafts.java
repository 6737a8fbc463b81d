package cn.mingquan.catalogue.discretion;

import java.util.List;
import java.util.UUID;

/** How many drafts were published, and why the others were not. */
public record PublishedDrafts(int published, List<Unpublished> refused) {

    /** A standard whose draft stays one, with the reason in Chinese. */
    public record Unpublished(UUID id, String name, String reason) {}
}
