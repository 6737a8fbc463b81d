package cn.mingquan.risks.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant as kept.
 *
 * @param posts section and post at the opening
 * @param leader whether one of the posts is of the leadership
 * @param addedBecause why somebody was added after the opening; null for those who were asked from the beginning
 */
public record ParticipantDocument(
        List<String> posts, boolean leader, @Nullable String addedBecause, List<Entry> entries) {

    ParticipantDocument with(Entry entry) {
        var all = new ArrayList<>(without(entry.stage()).entries());
        all.add(entry);
        return new ParticipantDocument(posts, leader, addedBecause, all);
    }

    ParticipantDocument without(String stage) {
        return new ParticipantDocument(
                posts,
                leader,
                addedBecause,
                entries.stream().filter(entry -> !entry.stage().equals(stage)).toList());
    }
}
