package cn.mingquan.catalogue.flow.finding;

import java.util.List;
import java.util.UUID;

/** A post and who holds it now. */
public record HeldPost(UUID id, String name, List<String> holders) {

    /** Whether whoever acts in the one acts in the other: it is the same post, or one person holds both alone. */
    boolean sameHands(HeldPost other) {
        return id.equals(other.id)
                || (holders.size() == 1 && other.holders.size() == 1 && holders.equals(other.holders));
    }
}
